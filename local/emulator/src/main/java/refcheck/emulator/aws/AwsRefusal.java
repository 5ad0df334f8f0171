package refcheck.emulator.aws;

import refcheck.emulator.wire.HostResponse;
import refcheck.json.Json;

/** An error response of an emulated service. The SDK turns it into the exception of that type. */
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

  /** Names the error type in the header (REST-JSON) and in the body (JSON 1.1). */
  HostResponse answer() {
    return HostResponse.json(status, Json.object("__type", type, "message", getMessage()))
        .with("x-amzn-ErrorType", type);
  }
}
