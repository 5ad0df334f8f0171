package refcheck.local.aws;

import io.micronaut.json.tree.JsonNode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import refcheck.local.json.JsonNodes;

/** The switch that makes the next sends fail. */
public final class SesFaults {

  private final AtomicReference<@Nullable Fault> next = new AtomicReference<>();

  /**
   * Fails as many sends as said, then none; zero times switches it off.
   *
   * @param status 429 answers TooManyRequestsException, another below 500 MessageRejected, else
   *     InternalServiceError
   * @param after whether the mail is sent all the same, and only its answer is lost
   */
  public void fail(int status, int times, boolean after) {
    if (status < 400 || status > 599 || times < 0) {
      throw mistake();
    }
    next.set(new Fault(status, times, after));
  }

  /**
   * The same, said in JSON: {@code {"status": 500, "times": 1, "after": false}}; the status must be
   * said.
   *
   * @throws IllegalArgumentException if it is said in another way
   */
  public void fail(JsonNode request) {
    fail(
        JsonNodes.at(request, "status").map(SesFaults::number).orElseThrow(SesFaults::mistake),
        JsonNodes.at(request, "times").map(SesFaults::number).orElse(1),
        JsonNodes.at(request, "after").map(SesFaults::isTrue).orElse(false));
  }

  /** The fault of this send, which is used up by it. */
  Optional<Fault> take() {
    var fault =
        next.getAndUpdate(
            current -> current == null || current.times() <= 1 ? null : current.less());
    return Optional.ofNullable(fault).filter(taken -> taken.times() > 0);
  }

  private static int number(JsonNode value) {
    if (!value.isNumber() || value.getDoubleValue() != value.getIntValue()) {
      throw mistake();
    }
    return value.getIntValue();
  }

  private static boolean isTrue(JsonNode value) {
    if (!value.isBoolean()) {
      throw mistake();
    }
    return value.getBooleanValue();
  }

  private static IllegalArgumentException mistake() {
    return new IllegalArgumentException(
        "`status` must be a number from 400 to 599, `times` (1) a number from 0, `after` (false)"
            + " true or false");
  }

  record Fault(int status, int times, boolean after) {

    Fault less() {
      return new Fault(status, times - 1, after);
    }

    AwsRefusal refusal() {
      var message = "made by the fault switch";
      if (status == 429) {
        return new AwsRefusal(status, "TooManyRequestsException", message);
      }
      return new AwsRefusal(
          status, status < 500 ? "MessageRejected" : "InternalServiceErrorException", message);
    }
  }
}
