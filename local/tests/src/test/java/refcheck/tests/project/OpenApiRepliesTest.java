package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import refcheck.testing.CaseCommands;
import refcheck.testing.HttpCall;

/** Checks that the functions' responses about a check conform to the OpenAPI document. */
class OpenApiRepliesTest {
  private static final DescribedCalls CALLS = new DescribedCalls();

  private static final String ANSWERS =
      "worked_together=yes&worked_from=2020-01&role=Clerk&quality=5&teamwork=4&reliability=3"
          + "&strengths=Kind&rehire=yes";

  @AfterAll
  static void close() {
    CALLS.close();
  }

  @BeforeEach
  void changeTenant() {
    CALLS.refcheck().changeTenant();
  }

  @Test
  void describesChecksAndTimelines() {
    var id = CALLS.created();

    CALLS.assertDescribed(CALLS.refcheck().tenant(DescribedCalls.READ, id), 200);
    CALLS.assertDescribed(CALLS.refcheck().tenant(DescribedCalls.TIMELINE, id), 200);
    CALLS.assertDescribed(
        CALLS.refcheck().tenant(DescribedCalls.FIND, "").withQuery("external_id", "req-2026-0041"),
        200);
    CALLS.assertDescribed(
        CALLS.refcheck().tenant(DescribedCalls.FIND, "").withQuery("external_id", "other"), 200);
    CALLS.assertDescribed(CALLS.refcheck().tenant(DescribedCalls.FIND, ""), 400);
    CALLS.assertDescribed(
        CALLS.refcheck().tenant(DescribedCalls.FIND, "").withQuery("status", "completed"), 400);
  }

  @Test
  void describesACancelledCheck() {
    var id = CALLS.created();
    var cancel = CALLS.refcheck().tenant(DescribedCalls.CANCEL, id).with("idempotency-key", "k");

    CALLS.assertDescribed(CALLS.refcheck().tenant(DescribedCalls.REPORT, id), 409);
    CALLS.assertDescribed(cancel, 200);
    assertThat(CALLS.assertDescribed(cancel, 200).headers()).containsKey("idempotent-replayed");
    CALLS.assertDescribed(cancel.sending("other"), 422);
    CALLS.assertDescribed(CALLS.refcheck().tenant(DescribedCalls.REPORT, id), 200);
  }

  @Test
  void describesAReportUntilItIsGone() {
    var id = CALLS.created();
    var links = CALLS.refcheck().links(id);
    CALLS.assertDescribed(HttpCall.browser("POST /r/{token}/begin", links.getFirst()), 303);
    CALLS.assertDescribed(
        HttpCall.browser("POST /r/{token}/submit", links.getFirst()).sending(ANSWERS), 303);
    CALLS.assertDescribed(HttpCall.browser("GET /r/{token}/sent", links.getFirst()), 200);
    CALLS.assertDescribed(HttpCall.browser("GET /r/{token}/sent", links.getLast()), 303);

    assertThat(
            CALLS.assertDescribed(CALLS.refcheck().tenant(DescribedCalls.REPORT, id), 200).body())
        .contains("\"complete\":false", "\"value\":5", "Clerk");
    CALLS.assertDescribed(
        HttpCall.browser("POST /r/{token}/decline", links.getLast()).sending("reason=no_time"),
        303);
    assertThat(
            CALLS.assertDescribed(CALLS.refcheck().tenant(DescribedCalls.REPORT, id), 200).body())
        .contains("\"complete\":true");
    CALLS.assertDescribed(CALLS.refcheck().tenant(DescribedCalls.CANCEL, id), 409);
    CALLS.assertDescribed(CALLS.refcheck().tenant(DescribedCalls.TIMELINE, id), 200);

    CALLS.refcheck().pass(Duration.ofDays(91));
    CALLS.refcheck().send(id, CaseCommands.beginPurge());
    CALLS.assertDescribed(CALLS.refcheck().tenant(DescribedCalls.REPORT, id), 410);
    CALLS.refcheck().send(id, CaseCommands.completePurge());
    CALLS.assertDescribed(CALLS.refcheck().tenant(DescribedCalls.REPORT, id), 410);
    CALLS.assertDescribed(CALLS.refcheck().tenant(DescribedCalls.READ, id), 200);
    CALLS.assertDescribed(CALLS.refcheck().tenant(DescribedCalls.CANCEL, id), 409);
  }
}
