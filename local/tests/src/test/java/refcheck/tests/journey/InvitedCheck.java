package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refcheck.emulator.json.JsonNodes;

/** A check of the demo tenant whose referees have received their invitations. */
public record InvitedCheck(CheckRequestBuilder request, String id) {
  public static InvitedCheck english(int referees) {
    return in("en", referees);
  }

  /**
   * Creates a check with this many referees, who read this language, and waits for their emails.
   */
  public static InvitedCheck in(String language, int referees) {
    var now = api().now();
    var isChinese = language.startsWith("zh");
    var request = isChinese ? CheckRequestBuilder.chinese(now) : CheckRequestBuilder.english(now);
    var name = isChinese ? "样例乙" : "Robin Sample";
    for (int each = 0; each < referees; each++) {
      request.referee(name, language, request.address("r" + each));
    }
    var reply = api().post("/v1/checks", request.with("locale", language).body);
    assertThat(reply.status()).isEqualTo(201);
    RunningHost.awaitIdle();
    return new InvitedCheck(request, text(reply.json(), "id"));
  }

  /** The link of a new check's only referee. */
  public static String link() {
    return english(1).link(0);
  }

  public static Api api() {
    return RunningHost.api();
  }

  /** The link in the first email to this referee. */
  public String link(int referee) {
    var text = text(emails(referee).getFirst(), "Body", "text_part");
    return EmailLinks.first(text);
  }

  public List<JsonNode> emails(int referee) {
    RunningHost.awaitIdle();
    return api().mailsTo(request.address("r" + referee));
  }

  /** Opens the form in a browser without JavaScript. */
  public Browser form(int referee) {
    return new Browser(api().address()).open(link(referee)).press("/begin");
  }

  public void cancel() {
    assertThat(api().post("/v1/checks/" + id + "/cancel", Map.of()).status()).isEqualTo(200);
  }

  /** The references' statuses in the API. */
  public List<String> statuses() {
    return JsonNodes.elements(api().check(id), "referees").stream()
        .map(referee -> text(referee, "status"))
        .toList();
  }

  /** The report, or the problem that explains why there is none. */
  public JsonNode report() {
    return api().get("/v1/checks/" + id + "/report").json();
  }

  /** This referee's answer to a question in the report. Empty if there is none. */
  public String answer(int referee, String question) {
    var answers =
        JsonNodes.elements(JsonNodes.elements(report(), "references").get(referee), "answers");
    return answers.stream()
        .filter(each -> text(each, "question", "id").equals(question))
        .flatMap(each -> Optional.ofNullable(each.get("value")).stream())
        .map(JsonNode::coerceStringValue)
        .findFirst()
        .orElse("");
  }

  public static String text(JsonNode json, String... path) {
    return JsonNodes.textAt(json, path).orElseThrow();
  }
}
