package refcheck.cancelcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.testing.CaseCommands.enforceDeadline;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import refcheck.domain.task.Task;
import refcheck.testing.FunctionHarness;
import refcheck.testing.FunctionInvoker;
import refcheck.testing.HttpAnswer;
import refcheck.testing.HttpCall;
import refcheck.testing.SampleTenant;

class CancelCheckTest {
  private static final String ROUTE = "POST /v1/checks/{id}/cancel";

  @AutoClose private final FunctionHarness harness = new FunctionHarness();
  private final FunctionInvoker cancelCheck = harness.function(CancelCheckFunction::new);
  private final SampleTenant acme = harness.createTenant("acme");

  @Test
  void withdrawsTheRequestsToReferees() {
    var check = acme.createCheck();
    var answer = cancelCheck.answer(acme.call(ROUTE, check.id()));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().text("id")).isEqualTo(check.id());
    assertThat(answer.json().text("status")).isEqualTo("cancelled");
    assertThat(answer.body()).doesNotContain("\"cancel\"");
    assertThat(acme.find(check).state().tasks().get(check.task()))
        .isInstanceOf(Task.Withdrawn.class);
  }

  @Test
  void aSecondCancellationChangesNothing() {
    var check = acme.createCheck();
    var call = acme.call(ROUTE, check.id());
    var first = cancelCheck.answer(call);
    var rows = harness.table().rows();
    harness.clock().advance(Duration.ofHours(1));
    assertThat(cancelCheck.answer(call)).isEqualTo(first);
    assertThat(harness.table().rows()).isEqualTo(rows);
  }

  @Test
  void aRepeatedRequestGetsTheReplyOfTheFirst() {
    var call = acme.call(ROUTE, acme.createCheck().id()).with("idempotency-key", "k");
    var first = cancelCheck.answer(call);
    var again = cancelCheck.answer(call);
    assertThat(again.headers()).containsEntry("idempotent-replayed", "true");
    assertThat(again.body()).isEqualTo(first.body());
    var other = acme.call(ROUTE, acme.createCheck().id()).with("idempotency-key", "k");
    assertProblem(cancelCheck.answer(other), 422, "idempotency_key_reused");
  }

  @Test
  void aClosedCheckStaysAsItIs() {
    var check = acme.createCheck();
    harness.clock().advance(Duration.ofDays(7));
    acme.execute(check, enforceDeadline());
    var rows = harness.table().rows();
    assertProblem(cancelCheck.answer(acme.call(ROUTE, check.id())), 409, "check_settled");
    assertThat(harness.table().rows()).isEqualTo(rows);
  }

  @Test
  void findsOnlyChecksOfTheCaller() {
    var check = harness.createTenant("other").createCheck();
    for (var id : new String[] {check.id(), "chk_unknown", "x"}) {
      assertProblem(cancelCheck.answer(acme.call(ROUTE, id)), 404, "not_found");
    }
    var anonymous = cancelCheck.answer(HttpCall.of(ROUTE, check.id()));
    assertThat(anonymous.status()).isEqualTo(401);
  }

  private static void assertProblem(HttpAnswer answer, int status, String code) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().text("code")).isEqualTo(code);
  }
}
