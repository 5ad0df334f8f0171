package refcheck.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import refcheck.lambda.QueueFunction;
import refcheck.lambda.StreamFunction;
import refcheck.lambda.SubjectNotFoundException;

/** Fails at some of the messages, each time in another way. */
final class FailingEndpoint implements QueueFunction.Endpoint<String>, StreamFunction.Endpoint {
  private final int failures;
  final List<Integer> taken = new ArrayList<>();

  FailingEndpoint(int failures) {
    this.failures = failures;
  }

  @Override
  public void take(String message, Duration remaining) {
    assertThat(remaining).isEqualTo(Duration.ofSeconds(20));
    take(Integer.parseInt(message));
  }

  @Override
  public void take(JsonNode newImage) {
    take(Objects.requireNonNull(newImage.get("n")).getIntValue());
  }

  private void take(int number) {
    if ((failures & 1 << number) != 0) {
      switch (number) {
        case 0 -> throw new IllegalStateException(FunctionFixture.PERSON);
        case 1 -> throw new StackOverflowError(FunctionFixture.PERSON);
        case 2 -> throw new NoClassDefFoundError(FunctionFixture.PERSON);
        case 4 -> throw new SubjectNotFoundException("check chk_4");
        default -> throw new IllegalArgumentException(new IOException(FunctionFixture.PERSON));
      }
    }
    taken.add(number);
  }
}
