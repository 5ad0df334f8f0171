package refcheck.readcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.domain.CaseId;
import refcheck.domain.cases.CaseMetadata;
import refcheck.json.JsonObject;
import refcheck.testing.CaseCommands;
import refcheck.testing.FunctionHarness;
import refcheck.testing.FunctionInvoker;
import refcheck.testing.HttpCall;
import refcheck.testing.SampleCheck;
import refcheck.testing.SampleTenant;

class ReadCheckTest {
  private static final String READ = "GET /v1/checks/{id}";
  private static final String TIMELINE = "GET /v1/checks/{id}/timeline";
  private static final String FIND = "GET /v1/checks";

  @AutoClose private final FunctionHarness harness = new FunctionHarness();
  private final FunctionInvoker readCheck = harness.function(ReadCheckFunction::new);
  private final SampleTenant acme = harness.createTenant("acme");
  private final SampleCheck check = create(acme, "req-1");

  private static SampleCheck create(SampleTenant tenant, String externalId) {
    var id = CaseId.next("chk", FunctionHarness.START);
    var metadata = new CaseMetadata(externalId, Map.of("team", "core"));
    return tenant.createCheck(id, metadata, FunctionHarness.START, List.of());
  }

  @Test
  void readsACheckWithoutPersonalData() {
    var invited = acme.createCheck();
    var answer = readCheck.answer(acme.call(READ, invited.id()));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().text("status")).isEqualTo("in_progress");
    assertThat(answer.json().list("referees"))
        .singleElement()
        .satisfies(each ->
            assertThat(new JsonObject(each).text("id")).isEqualTo(invited.task().person().value()));
    assertThat(answer.body()).doesNotContain("Robin", "Casey", "example.com");
  }

  @Test
  void readsTheTimelineInOrder() {
    acme.execute(check, CaseCommands.cancel());
    var answer = readCheck.answer(acme.call(TIMELINE, check.id()));
    assertThat(answer.json().list("data").stream().map(each -> new JsonObject(each).text("type")))
        .startsWith("check.created")
        .hasSizeGreaterThan(1);
  }

  @Test
  void findsByExternalIdAndByCode() {
    create(acme, "req-2");
    create(harness.createTenant("other"), "req-3");
    assertThat(found("external_id", " req-1 ")).containsExactly(check.id());
    assertThat(found("external_id", "req-3")).isEmpty();
    var code = readCheck.answer(acme.call(READ, check.id())).json().text("code");
    assertThat(found("code", code.toLowerCase(Locale.ROOT))).containsExactly(check.id());
  }

  private List<String> found(String parameter, String value) {
    var answer = readCheck.answer(acme.call(FIND, "").withQuery(parameter, value));
    assertThat(answer.status()).isEqualTo(200);
    return answer.json().list("data").stream()
        .map(each -> new JsonObject(each).text("id"))
        .toList();
  }

  @Test
  void requiresOneValidParameter() {
    var none = acme.call(FIND, "");
    var calls =
        List.of(
            none,
            none.withQuery("status", "completed"),
            none.withQuery("external_id", ""),
            none.withQuery("code", "7KQ2M"),
            none.withQuery("external_id", "req-1").withQuery("code", "7KQ2M-4XV9C"));
    assertThat(calls)
        .allSatisfy(call -> assertThat(readCheck.answer(call).status()).isEqualTo(400));
  }

  @ParameterizedTest
  @ValueSource(strings = {READ, TIMELINE})
  void showsNothingToOthers(String route) {
    var other = harness.createTenant("other");
    assertThat(readCheck.answer(other.call(route, check.id())).status()).isEqualTo(404);
    assertThat(readCheck.answer(acme.call(route, "chk_unknown")).status()).isEqualTo(404);
    assertThat(readCheck.answer(HttpCall.of(route, check.id())).status()).isEqualTo(401);
  }
}
