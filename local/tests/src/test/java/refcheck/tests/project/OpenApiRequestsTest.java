package refcheck.tests.project;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks the functions' responses to requests for new checks, and refused requests, against the
 * OpenAPI document.
 */
class OpenApiRequestsTest {
  private static final DescribedCalls CALLS = new DescribedCalls();

  @AfterAll
  static void close() {
    CALLS.close();
  }

  @BeforeEach
  void changeTenant() {
    CALLS.refcheck().changeTenant();
  }

  @ParameterizedTest
  @ValueSource(strings = {"check.en.json", "check.zh-CN.json"})
  void takesTheSampleRequests(String file) {
    var body = DescribedCalls.sample(file);

    assertThat(DescribedCalls.API.errors("CheckRequest", body)).isEmpty();
    CALLS.assertDescribed(CALLS.create(body), 201);
  }

  @Test
  void takesTheRequestsThatTheDocumentShows() {
    var content =
        requireNonNull(DescribedCalls.API.operations().get(DescribedCalls.CREATE))
            .at("/requestBody/content")
            .path("application/json");

    assertThat(content.path("examples")).hasSize(3);
    for (var example : content.path("examples")) {
      CALLS.assertDescribed(CALLS.create(example.path("value").toString()), 201);
    }
  }

  @Test
  void describesARepetition() {
    var call = CALLS.create(DescribedCalls.sample("check.en.json")).with("idempotency-key", "once");

    assertThat(CALLS.assertDescribed(call, 201).headers()).doesNotContainKey("idempotent-replayed");
    assertThat(CALLS.assertDescribed(call, 201).headers())
        .containsEntry("idempotent-replayed", "true");
    CALLS.assertDescribed(
        CALLS.create(DescribedCalls.sample("check.zh-CN.json")).with("idempotency-key", "once"),
        422);
    CALLS.assertDescribed(CALLS.create(DescribedCalls.sample("check.en.json")), 409);
  }

  /** A day later, a new request would fail, because the consent would be too old. */
  @Test
  void repeatsWhatWouldBeRefusedByNow() {
    var body = DescribedCalls.parsed(DescribedCalls.sample("check.en.json"));
    body.withObject("/consent")
        .put("obtained_at", CALLS.refcheck().now().minus(Duration.ofDays(729)).toString());
    var call = CALLS.create(body.toString()).with("idempotency-key", "old");
    var first = CALLS.assertDescribed(call, 201);
    CALLS.refcheck().pass(Duration.ofHours(24));
    CALLS.refcheck().pass(Duration.ofMinutes(1));

    var again = CALLS.assertDescribed(call, 201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers()).containsEntry("idempotent-replayed", "true");
    CALLS.assertDescribed(CALLS.create(body.toString()).with("idempotency-key", "other"), 400);
    body.put("retention_days", 0);
    CALLS.assertDescribed(CALLS.create(body.toString()).with("idempotency-key", "old"), 400);
  }

  @Test
  void describesRefusedRequests() {
    CALLS.assertDescribed(CALLS.create("{\"surprise\": 1}"), 400);
    CALLS.assertDescribed(CALLS.create("no json"), 400);
    CALLS.assertDescribed(
        CALLS.create(DescribedCalls.sample("check.en.json")).with("idempotency-key", ""), 400);
    CALLS.assertDescribed(
        CALLS.create(DescribedCalls.sample("check.en.json")).with("content-type", "text/plain"),
        415);
    CALLS.assertDescribed(CALLS.create("\"" + "x".repeat(64 * 1024) + "\""), 413);
    for (var route : DescribedCalls.API.operations().keySet()) {
      if (route.contains(" /v1/")) {
        CALLS.assertDescribed(
            CALLS.refcheck().tenant(route, "chk_1").with("authorization", "Bearer none"), 401);
      }
    }
    for (var route :
        new String[] {
          DescribedCalls.READ, DescribedCalls.TIMELINE, DescribedCalls.CANCEL, DescribedCalls.REPORT
        }) {
      CALLS.assertDescribed(CALLS.refcheck().tenant(route, "chk_1"), 404);
      CALLS.assertDescribed(CALLS.refcheck().tenant(route, "none"), 404);
    }
  }
}
