package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.template.Grant;
import refcheck.emulator.template.LambdaFunction;
import refcheck.json.Json;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Tests the whole lifecycle of checks over HTTP, from creation to the removal of all personal data.
 */
class JourneyTest {
  private static final String STRENGTHS = "\nCalm <b>and</b> \"thorough\" & 细心样例\nnever late";

  private final Api api = RunningHost.api();
  private final Browser browser = new Browser(api.address());
  private final List<String> personal =
      new ArrayList<>(
          List.of(
              "样例甲",
              "样例乙",
              "仓库主管样例",
              "Casey Sample",
              "Robin Sample",
              "Alex Sample",
              "Warehouse Team Lead",
              "Former Sample Works",
              "former.example.com",
              "细心样例",
              "never late",
              "Lead of <samples>",
              "Other sample role"));

  @Test
  void runsTheWholeLifecycle() {
    var unanswered = silentReferee();
    var partlyAnswered = halfAnswered();
    var cancelled = cancelled();
    var request = request();
    var id = created(request);
    var chinese = emailLink(request.address("yi"), "zh-CN");
    var english = emailLink(request.address("alex"), "en");
    showsABounce(id);
    landingPageShowsNoPersonalData(id, chinese);
    savesAndResumes(chinese);
    showsErrorsNextToTheField();
    var receipt = submits(id, chinese);
    keepsTheFirstAnswers(id, chinese, receipt);
    declines(id, english);
    isCompleted(id);
    leavesNoTrace();
    expiresAtTheDeadline(unanswered, partlyAnswered);
    gotNoMail(cancelled);
    isPurged(id, chinese);
    leavesNoTrace();
    leavesOnlyProcessData(id);
    usesAllGrantsOfItsRoles();
  }

  private CheckRequestBuilder request() {
    var request = CheckRequestBuilder.chinese(api.now());
    personal.add("bounce-" + request.mark);
    return request
        .referee("样例乙", "zh-CN", request.address("yi"))
        .referee("Alex Sample", "en", request.address("alex"))
        .referee("Robin Sample", "en", "bounce-" + request.mark + "@example.com")
        .with("retention_days", 30);
  }

  private String created(CheckRequestBuilder request) {
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

  private static boolean isReplayed(Api.Reply reply) {
    return reply.header("idempotent-replayed").equals("true");
  }

  /** Returns the link in the only mail to this address. */
  private String emailLink(String address, String language) {
    RunningHost.awaitIdle();
    var mails = api.mailsTo(address);
    assertThat(mails).hasSize(1);
    var body = mails.getFirst().get("Body");
    var links = EmailLinks.all(body.get("text_part").getStringValue());
    var link = links.getFirst();
    assertThat(links).containsExactly(link, link + "#decline");
    var html = Jsoup.parse(body.get("html_part").getStringValue());
    assertThat(html.select("a[href]").eachAttr("href")).containsOnly(link, link + "#decline");
    assertThat(html.select("[src], link, script")).isEmpty();
    assertThat(html.expectFirst("html").attr("lang")).isEqualTo(language);
    assertThat(link).startsWith(api.address() + "/r/").endsWith("?lang=" + language);
    personal.add(token(link));
    return link;
  }

  private void showsABounce(String id) {
    assertThat(statuses(id)).containsExactly("invited", "invited", "bounced");
    assertThat(api.timeline(id)).contains("referee.bounced");
  }

  private void landingPageShowsNoPersonalData(String id, String link) {
    var before = api.check(id).get("updated_at").getStringValue();
    for (int visits = 0; visits < 5; visits++) {
      browser.open(link);
      assertThat(browser.request("HEAD", link)).isEqualTo(200);
    }
    assertThat(browser.status).isEqualTo(200);
    assertThat(browser.page().html())
        .contains("Acme Demo Ltd")
        .doesNotContain("样例甲", "样例乙", "仓库主管样例", "former.example.com");
    assertThat(browser.page().select("[src], script")).isEmpty();
    browser.open(link.replace("?", "/form?"));
    assertThat(browser.page().select("[name=role]")).isEmpty();
    assertThat(api.check(id).get("updated_at").getStringValue()).isEqualTo(before);
    assertThat(api.get("/v1/checks/" + id + "/report").status()).isEqualTo(409);
  }

  private void savesAndResumes(String link) {
    browser.open(link).press("/begin");
    assertThat(browser.text()).contains("样例甲", "样例乙", "仓库主管样例");
    browser.fill("role", "Lead of <samples>").fill("strengths", STRENGTHS).fill("quality", "4");
    browser.press("/save");
    browser.open(link).press("/begin");
    assertThat(browser.value("role")).isEqualTo("Lead of <samples>");
    assertThat(browser.value("strengths").strip()).isEqualTo(STRENGTHS.strip());
    assertThat(browser.value("quality")).isEqualTo("4");
  }

  private void showsErrorsNextToTheField() {
    browser.fill("worked_from", "2021-05").fill("worked_to", "2020-01").press("/submit");
    var wrong = browser.page().select("[aria-invalid=true]");
    assertThat(wrong).isNotEmpty();
    assertThat(wrong)
        .allMatch(field ->
            Stream.of(field.attr("aria-describedby").split(" "))
                .anyMatch(
                    described -> browser.page().select("#" + described + ".error").hasText()));
    assertThat(browser.page().select("[name=worked_to]").attr("aria-invalid")).isEqualTo("true");
    assertThat(browser.page().select("[name=role]").hasAttr("aria-invalid")).isFalse();
    assertThat(browser.value("role")).isEqualTo("Lead of <samples>");
    assertThat(browser.value("strengths").strip()).isEqualTo(STRENGTHS.strip());
    assertThat(browser.value("worked_from")).isEqualTo("2021-05");
    assertThat(browser.value("quality")).isEqualTo("4");
  }

  private String submits(String id, String link) {
    fillRemainingFields(browser, "2021-06").press("/submit");
    assertThat(browser.page().select("form").eachAttr("action"))
        .allMatch(action -> action.contains("/retract"));
    assertThat(browser.text()).contains("Acme Demo Ltd");
    var receipt = browser.page().html();
    assertThat(browser.open(link).page().html()).isEqualTo(receipt);
    assertThat(statuses(id)).containsExactly("submitted", "invited", "bounced");
    var report = report(id);
    assertThat(report.get("complete").getBooleanValue()).isFalse();
    assertThat(answer(report, "role")).isEqualTo("Lead of <samples>");
    assertThat(answer(report, "strengths").replace("\r\n", "\n")).isEqualTo(STRENGTHS.strip());
    return receipt;
  }

  private static Browser fillRemainingFields(Browser browser, String until) {
    return browser
        .fill("worked_together", "yes")
        .fill("worked_from", "2020-01")
        .fill("worked_to", until)
        .fill("quality", "5")
        .fill("teamwork", "4")
        .fill("reliability", "5")
        .fill("rehire", "yes");
  }

  /** Simulates a second window in which the form is still open. */
  private void keepsTheFirstAnswers(String id, String link, String receipt) {
    var second = new Browser(api.address()).open(link);
    assertThat(second.page().html()).isEqualTo(receipt);
    second.page().html(formHtml(link, "role", "Other sample role"));
    assertThat(second.press("/submit").status()).isEqualTo(409);
    assertThat(second.text()).contains("Other sample role");
    assertThat(second.open(link).page().html()).isEqualTo(receipt);
    assertThat(answer(report(id), "role")).isEqualTo("Lead of <samples>");
  }

  private static String formHtml(String link, String field, String value) {
    var all =
        List.of(
            "worked_together=no",
            "quality=1",
            "teamwork=1",
            "reliability=1",
            "strengths=None",
            "rehire=no",
            field + "=" + value);
    var inputs =
        all.stream()
            .map(each -> each.split("=", 2))
            .map(each -> "<input name='%s' value='%s'>".formatted(each[0], each[1]))
            .reduce("", String::concat);
    return "<form method=post action='%s'>%s<button>Send</button></form>"
        .formatted(link.replace("?", "/submit?"), inputs);
  }

  private void declines(String id, String link) {
    browser.open(link).press("/decline");
    assertThat(statuses(id)).contains("invited");
    assertThat(browser.page().select("[role=alert]")).isNotEmpty();
    browser.fill("reason", "no_time").press("/decline");
    assertThat(browser.page().select("form")).isEmpty();
    assertThat(statuses(id)).containsExactly("submitted", "declined", "bounced");
    var declined = JsonNodes.elements(api.check(id), "referees").get(1);
    assertThat(declined.get("status_reason").getStringValue()).isEqualTo("no_time");
  }

  private void isCompleted(String id) {
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

  private String silentReferee() {
    var request = CheckRequestBuilder.english(api.now());
    return created(request.referee(request.address("silent")));
  }

  private String halfAnswered() {
    var request = CheckRequestBuilder.english(api.now());
    request
        .referee("Robin Sample", "en", request.address("robin"))
        .referee(request.address("silent"));
    var id = created(request);
    browser.open(emailLink(request.address("robin"), "en")).press("/begin");
    browser.fill("role", "Other sample role").fill("strengths", "never late");
    fillRemainingFields(browser, "").press("/submit");
    return id;
  }

  private void expiresAtTheDeadline(String unanswered, String partlyAnswered) {
    api.advance(Duration.ofDays(7).plusMinutes(1));
    RunningHost.awaitIdle();
    assertThat(text(api.check(unanswered), "status", "outcome"))
        .containsExactly("expired", "unable_to_verify");
    assertThat(statuses(unanswered)).containsExactly("expired");
    assertThat(text(api.check(partlyAnswered), "status")).containsExactly("completed");
    assertThat(statuses(partlyAnswered)).containsExactly("submitted", "expired");
    assertThat(api.timeline(partlyAnswered)).endsWith("referee.expired", "check.completed");
  }

  /**
   * Cancels two checks: the first one's email has arrived, and the mail service rejected the second
   * one's.
   */
  private CheckRequestBuilder cancelled() {
    var request = CheckRequestBuilder.english(api.now());
    request.referee(request.address("robin"));
    var id = created(request);
    var link = emailLink(request.address("robin"), "en");
    assertThat(fault(429, 1).status()).isLessThan(300);
    var other = CheckRequestBuilder.english(api.now());
    var undelivered = created(other.referee(other.address("late")));
    var cancel = "/v1/checks/" + id + "/cancel";
    assertThat(api.post(cancel, Json.object(), other.mark).status()).isEqualTo(200);
    assertThat(isReplayed(api.post(cancel, Json.object(), other.mark))).isTrue();
    awaitSecondMessage(undelivered);
    assertThat(api.post("/v1/checks/" + undelivered + "/cancel", Json.object()).status())
        .isEqualTo(200);
    assertThat(text(api.check(id), "status")).containsExactly("cancelled");
    assertThat(statuses(id)).containsExactly("withdrawn");
    assertThat(browser.open(link).status).isEqualTo(404);
    assertThat(browser.page().html())
        .isEqualTo(browser.open("/r/" + "x".repeat(43) + "?lang=en").page().html());
    submitTooLate(link);
    return other;
  }

  private void submitTooLate(String link) {
    browser.page().html(formHtml(link, "role", "Other sample role"));
    assertThat(browser.press("/submit").status).isEqualTo(404);
  }

  private Api.Reply fault(int status, int times) {
    var fault = Json.text(Json.object("status", status, "times", times));
    return api.call("POST", "/_local/ses/fault", fault);
  }

  /** A second message for the email means that the first attempt was rejected. */
  private static void awaitSecondMessage(String id) {
    Await.until(() ->
        QueueRecorder.messages().stream()
                .filter(message -> message.queue().endsWith("LettersQueue"))
                .filter(message -> message.body().contains(id))
                .count()
            == 2);
  }

  private void gotNoMail(CheckRequestBuilder request) {
    RunningHost.awaitIdle();
    assertThat(api.mailsTo(request.address("late"))).isEmpty();
  }

  private void isPurged(String id, String link) {
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
    assertThat(browser.open(link).status).isEqualTo(404);
  }

  private void leavesNoTrace() {
    try (var tables = tables()) {
      var traces = search(tables).all(RunningHost.DATA);
      assertThat(traces).hasSizeGreaterThan(100);
      assertThat(PersonalDataSearch.found(traces, personal)).isEmpty();
    }
  }

  private void leavesOnlyProcessData(String id) {
    try (var tables = tables()) {
      var remaining =
          search(tables).rows("MainTable").stream()
              .filter(row -> row.toString().contains(id))
              .toList();
      assertThat(remaining).extracting(row -> row.get("pk").s()).containsOnly("T#demo#C#" + id);
      assertThat(remaining)
          .extracting(row -> row.get("sk").s())
          .contains("CHECK")
          .allMatch(sk -> sk.equals("CHECK") || sk.startsWith("EVENT#"));
      assertThat(remaining).noneMatch(row -> row.toString().contains("req-"));
      assertThat(search(tables).rows("KeysTable")).noneMatch(row -> row.toString().contains(id));
    }
  }

  /**
   * The host rejects calls that roles do not allow, in every test. This checks the opposite: the
   * lifecycle used every grant.
   */
  private static void usesAllGrantsOfItsRoles() {
    var stack = RunningHost.host().stack();
    assertThat(stack.template().functions())
        .allSatisfy(function ->
            assertThat(stack.functions().role(function.name()).unused())
                .filteredOn(grant -> !isForABacklog(function, grant))
                .as(function.name())
                .isEmpty());
  }

  /**
   * Grants for a backlog, which one check on a healthy stack does not need. ProcessDueChecksTest
   * covers them.
   */
  private static boolean isForABacklog(LambdaFunction function, Grant grant) {
    return function.name().equals("process-due-checks")
        && Set.of("dynamodb:UpdateItem", "sqs:SendMessage").contains(grant.action());
  }

  private static PersonalDataSearch search(DynamoDbClient tables) {
    return new PersonalDataSearch(RunningHost.host().stack().template(), tables);
  }

  private static DynamoDbClient tables() {
    return DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  }

  private JsonNode report(String id) {
    var reply = api.get("/v1/checks/" + id + "/report");
    assertThat(reply.status()).isEqualTo(200);
    return reply.json();
  }

  private static String answer(JsonNode report, String question) {
    return JsonNodes.elements(report, "references").stream()
        .flatMap(reference -> JsonNodes.elements(reference, "answers").stream())
        .filter(each -> each.get("question").get("id").getStringValue().equals(question))
        .map(each -> each.get("value").getStringValue())
        .findFirst()
        .orElseThrow();
  }

  private List<String> statuses(String id) {
    return JsonNodes.elements(api.check(id), "referees").stream()
        .map(referee -> referee.get("status").getStringValue())
        .toList();
  }

  private static List<String> text(JsonNode node, String... names) {
    return Stream.of(names).map(name -> node.get(name).getStringValue()).toList();
  }

  private static String token(String link) {
    return link.replaceAll(".*/r/|\\?.*", "");
  }
}
