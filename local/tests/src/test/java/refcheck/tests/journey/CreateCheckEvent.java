package refcheck.tests.journey;

import java.util.Map;
import refcheck.json.Json;

/** The event with which API Gateway invokes create-check. */
final class CreateCheckEvent {

  private CreateCheckEvent() {}

  static Object of(CheckRequestBuilder request, String key) {
    return Json.object(
        "routeKey",
        "POST /v1/checks",
        "rawPath",
        "/v1/checks",
        "headers",
        Map.of(
            "authorization",
            "Bearer " + key,
            "content-type",
            "application/json",
            "idempotency-key",
            request.mark),
        "requestContext",
        Map.of("requestId", "r1"),
        "body",
        Json.text(request.body));
  }
}
