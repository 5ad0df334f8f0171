package refcheck.local.aws;

import io.micronaut.json.tree.JsonNode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import refcheck.local.json.Json;

/**
 * The switch that makes the next sends fail; over HTTP it is {@code POST /_local/ses/fault} with
 * {@code {"status": 500, "times": 1, "after": false}}.
 */
public final class SesFaults {

  static final String PATH = "/_local/ses/fault";

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
      throw new IllegalArgumentException("a status from 400 to 599 and no fewer than 0 times");
    }
    next.set(new Fault(status, times, after));
  }

  /** The same, said in JSON. */
  void fail(JsonNode request) {
    try {
      fail(number(request, "status", 500), number(request, "times", 1), isTrue(request, "after"));
    } catch (IllegalArgumentException e) {
      throw MailAddress.invalid(String.valueOf(e.getMessage()));
    }
  }

  /** The fault of this send, which is used up by it. */
  Optional<Fault> take() {
    var fault =
        next.getAndUpdate(
            current -> current == null || current.times() <= 1 ? null : current.less());
    return Optional.ofNullable(fault).filter(taken -> taken.times() > 0);
  }

  private static int number(JsonNode request, String name, int otherwise) {
    return Json.at(request, name)
        .filter(JsonNode::isNumber)
        .map(JsonNode::getIntValue)
        .orElse(otherwise);
  }

  private static boolean isTrue(JsonNode request, String name) {
    return Json.at(request, name)
        .filter(JsonNode::isBoolean)
        .map(JsonNode::getBooleanValue)
        .orElse(false);
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
