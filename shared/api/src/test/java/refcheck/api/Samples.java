package refcheck.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import refcheck.domain.TenantId;
import refcheck.domain.access.ApiKey;
import refcheck.lambda.Request;

/** The requests and callers of the API's tests. */
final class Samples {
  static final ApiKeyToken SECRET = ApiKeyToken.mint(false);

  private Samples() {}

  static ApiKey apiKey(boolean livemode, String fingerprintSecret) {
    return new ApiKey(
        new TenantId("acme"), SECRET.id(), livemode, fingerprintSecret.getBytes(UTF_8));
  }

  static Request request(Map<String, String> headers, String body) {
    return request("POST /v1/checks", "/v1/checks", headers, body);
  }

  static Request request(String route, String path, Map<String, String> headers, String body) {
    return new Request(
        "req-1", "POST", route, path, Map.of(), Map.of(), "", headers, body.getBytes(UTF_8));
  }
}
