package refcheck.local.aws;

import refcheck.json.Json;
import refcheck.local.wire.Answer;

/** An error of an emulated service, which the SDK turns into the exception of that name. */
final class AwsRefusal extends RuntimeException {

  private final int status;
  private final String type;

  AwsRefusal(int status, String type, String message) {
    super(message);
    this.status = status;
    this.type = type;
  }

  AwsRefusal(String type, String message) {
    this(400, type, message);
  }

  /** With its name in the header (REST-JSON) and in the body (JSON 1.1). */
  Answer answer() {
    return Answer.json(status, Json.object("__type", type, "message", getMessage()))
        .with("x-amzn-ErrorType", type);
  }
}
