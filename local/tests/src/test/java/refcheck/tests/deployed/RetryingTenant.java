package refcheck.tests.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import refcheck.emulator.json.JsonNodes;
import refcheck.tests.journey.Api;
import refcheck.tests.journey.Await;
import refcheck.tests.journey.CheckRequestBuilder;

/**
 * A tenant that repeats requests without a response.
 *
 * @param checks the referee's address by check
 */
record RetryingTenant(DeployedEnvironment environment, Map<String, String> checks) {
  private static final Duration TIMEOUT = Duration.ofMinutes(6);

  /**
   * Creates a check, and repeats the request with the same Idempotency-Key until there is a
   * response.
   */
  String create() {
    var request = CheckRequestBuilder.english(Instant.now());
    var address = request.address("crowd");
    request.referee(address);
    Await.until(
        TIMEOUT,
        () -> {
          var reply = environment.api.post("/v1/checks", request.body, request.mark);
          assertThat(reply.status() == 201 || reply.status() >= 500)
              .as(reply.http().body())
              .isTrue();
          if (reply.status() == 201) {
            checks.put(reply.json().get("id").getStringValue(), address);
          }
          return reply.status() == 201;
        });
    var ids = ids(request.mark);
    assertThat(ids).hasSize(1).isSubsetOf(checks.keySet());
    return ids.getFirst();
  }

  /** The IDs of the checks with this external ID. */
  private List<String> ids(String mark) {
    var found = get("/v1/checks?external_id=req-" + mark);
    return JsonNodes.elements(found.json(), "data").stream()
        .map(check -> check.get("id").getStringValue())
        .toList();
  }

  String referee(String check) {
    var found = get("/v1/checks/" + check).json();
    return JsonNodes.elements(found, "referees").getFirst().get("id").getStringValue();
  }

  /** Gets a resource, with retries until there is a response. */
  private Api.Reply get(String path) {
    var reply = new AtomicReference<Api.Reply>();
    Await.until(
        TIMEOUT,
        () -> {
          reply.set(environment.api.get(path));
          return reply.get().status() < 500;
        });
    assertThat(reply.get().status()).as(path).isEqualTo(200);
    return reply.get();
  }
}
