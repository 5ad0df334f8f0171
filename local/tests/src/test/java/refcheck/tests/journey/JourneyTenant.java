package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import refcheck.emulator.json.JsonNodes;
import refcheck.json.Json;

/** What the tenant does in the journey, and what the API tells it. */
record JourneyTenant(Api api, JourneyTraces traces) {
  CheckRequestBuilder requestOfThreeReferees() {
    var request = CheckRequestBuilder.chinese(api.now());
    traces.add("bounce-" + request.mark);
    return request
        .referee("样例乙", "zh-CN", request.address("yi"))
        .referee("Alex Sample", "en", request.address("alex"))
        .referee("Robin Sample", "en", "bounce-" + request.mark + "@example.com")
        .with("retention_days", 30);
  }

  String created(CheckRequestBuilder request) {
    var reply = api.post("/v1/checks", request.body, request.mark);
    var check = reply.json();
    var id = check.get("id").getStringValue();
    assertThat(isReplayed(api.post("/v1/checks", request.body, request.mark))).isTrue();
    assertThat(api.post("/v1/checks", Json.object(), request.mark).status()).isEqualTo(400);
    assertThat(api.get("/v1/checks?code=" + check.get("code").getStringValue()).http().body())
        .contains(id);
    assertThat(api.get("/v1/checks?external_id=req-" + request.mark).http().body()).contains(id);
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.header("location")).isEqualTo("/v1/checks/" + id);
    assertThat(id).startsWith("chk_");
    assertThat(text(check, "object", "status", "external_id"))
        .containsExactly("check", "in_progress", "req-" + request.mark);
    assertThat(check.get("livemode").getBooleanValue()).isTrue();
    assertThat(List.of("status_reason", "outcome", "purge_after"))
        .allMatch(name -> check.get(name).isNull());
    assertThat(text(check, "respond_by", "created_at", "updated_at"))
        .allMatch(instant -> instant.endsWith("Z"));
    assertThat(JsonNodes.texts(check, "allowed_actions")).contains("cancel");
    assertThat(check.get("metadata").get("team").getStringValue()).isEqualTo("core");
    assertThat(JsonNodes.elements(check, "referees"))
        .allMatch(each -> each.get("id").getStringValue().startsWith("ref_"))
        .allMatch(each -> each.get("status").getStringValue().equals("nominated"));
    return id;
  }

  static boolean isReplayed(Api.Reply reply) {
    return reply.header("idempotent-replayed").equals("true");
  }

  void isToldOfABounce(String id) {
    assertThat(statuses(id)).containsExactly("invited", "invited", "bounced");
    assertThat(api.timeline(id)).contains("referee.bounced");
  }

  void isCompleted(String id) {
    assertThat(text(api.check(id), "status")).containsExactly("completed");
    assertThat(report(id).get("complete").getBooleanValue()).isTrue();
    assertThat(api.timeline(id))
        .startsWith("check.created")
        .containsSubsequence(
            "referee.opened",
            "referee.draft_saved",
            "referee.submitted",
            "report.read",
            "referee.declined",
            "check.completed",
            "report.read");
  }

  void isPurged(String id) {
    var timeline = api.timeline(id);
    api.advance(Duration.ofDays(23));
    RunningHost.awaitIdle();
    assertThat(text(api.check(id), "status")).containsExactly("purged");
    var gone = api.get("/v1/checks/" + id + "/report");
    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.json().get("purged_at").getStringValue()).endsWith("Z");
    assertThat(gone.json().get("reason").getStringValue()).contains("30 days");
    assertThat(api.timeline(id).subList(0, timeline.size())).isEqualTo(timeline);
    assertThat(api.timeline(id)).endsWith("check.purge_began", "check.purged");
  }

  JsonNode report(String id) {
    var reply = api.get("/v1/checks/" + id + "/report");
    assertThat(reply.status()).isEqualTo(200);
    return reply.json();
  }

  static String answer(JsonNode report, String question) {
    return JsonNodes.elements(report, "references").stream()
        .flatMap(reference -> JsonNodes.elements(reference, "answers").stream())
        .filter(each -> each.get("question").get("id").getStringValue().equals(question))
        .map(each -> each.get("value").getStringValue())
        .findFirst()
        .orElseThrow();
  }

  List<String> statuses(String id) {
    return JsonNodes.elements(api.check(id), "referees").stream()
        .map(referee -> referee.get("status").getStringValue())
        .toList();
  }

  static List<String> text(JsonNode node, String... names) {
    return Stream.of(names).map(name -> node.get(name).getStringValue()).toList();
  }
}
