package refcheck.emulator.aws;

import io.micronaut.json.tree.JsonNode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import refcheck.emulator.json.JsonNodes;

/** Makes the next sends fail, for tests and demonstrations. */
public final class SesFaults {

  private final AtomicReference<@Nullable Fault> next = new AtomicReference<>();

  /**
   * Makes the next {@code times} sends fail. Zero switches the fault off.
   *
   * @param status the HTTP status: 429 returns TooManyRequestsException, any other below 500
   *     MessageRejected, the rest InternalServiceErrorException
   * @param after whether the mail is sent anyway and only its response is lost
   */
  public void fail(int status, int times, boolean after) {
    if (status < 400 || status > 599 || times < 0) {
      throw invalid();
    }
    next.set(new Fault(status, times, after));
  }

  /**
   * Reads the fault from JSON: {@code {"status": 500, "times": 1, "after": false}}. Only {@code
   * status} is required.
   *
   * @throws IllegalArgumentException if the JSON has another form
   */
  public void fail(JsonNode request) {
    fail(
        JsonNodes.at(request, "status").map(SesFaults::number).orElseThrow(SesFaults::invalid),
        JsonNodes.at(request, "times").map(SesFaults::number).orElse(1),
        JsonNodes.at(request, "after").map(SesFaults::isTrue).orElse(false));
  }

  /** Returns the fault for this send and counts it as used. */
  Optional<Fault> take() {
    var fault =
        next.getAndUpdate(
            current -> current == null || current.times() <= 1 ? null : current.less());
    return Optional.ofNullable(fault).filter(taken -> taken.times() > 0);
  }

  private static int number(JsonNode value) {
    if (!value.isNumber() || value.getDoubleValue() != value.getIntValue()) {
      throw invalid();
    }
    return value.getIntValue();
  }

  private static boolean isTrue(JsonNode value) {
    if (!value.isBoolean()) {
      throw invalid();
    }
    return value.getBooleanValue();
  }

  private static IllegalArgumentException invalid() {
    return new IllegalArgumentException(
        "`status` must be a number from 400 to 599, `times` (1) a number from 0, `after` (false)"
            + " true or false");
  }

  record Fault(int status, int times, boolean after) {

    Fault less() {
      return new Fault(status, times - 1, after);
    }

    AwsRefusal refusal() {
      var message = "caused by the fault switch";
      if (status == 429) {
        return new AwsRefusal(status, "TooManyRequestsException", message);
      }
      return new AwsRefusal(
          status, status < 500 ? "MessageRejected" : "InternalServiceErrorException", message);
    }
  }
}
