package refcheck.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refcheck.local.json.JsonNodes;

/** A check of the demo tenant and the referees who were written to. */
public record InvitedCheck(CheckRequestBuilder wish, String id) {
  public static InvitedCheck english(int referees) {
    return in("en", referees);
  }

  /** As many referees, who read this language; their letters have arrived. */
  public static InvitedCheck in(String language, int referees) {
    var now = api().now();
    var isChinese = language.startsWith("zh");
    var wish = isChinese ? CheckRequestBuilder.chinese(now) : CheckRequestBuilder.english(now);
    var name = isChinese ? "样例乙" : "Robin Sample";
    for (int each = 0; each < referees; each++) {
      wish.referee(name, language, wish.address("r" + each));
    }
    var reply = api().post("/v1/checks", wish.with("locale", language).body);
    assertThat(reply.status()).isEqualTo(201);
    RunningHost.awaitIdle();
    return new InvitedCheck(wish, text(reply.json(), "id"));
  }

  /** The only referee's. */
  public static String link() {
    return english(1).link(0);
  }

  public static Api api() {
    return RunningHost.api();
  }

  /** The link in the first letter to this referee. */
  public String link(int referee) {
    var text = text(letters(referee).getFirst(), "Body", "text_part");
    return EmailLinks.first(text);
  }

  public List<JsonNode> letters(int referee) {
    RunningHost.awaitIdle();
    return api().mailsTo(wish.address("r" + referee));
  }

  /** The form, begun in a browser without JavaScript. */
  public Browser form(int referee) {
    return new Browser(api().address()).open(link(referee)).press("/begin");
  }

  public void cancel() {
    assertThat(api().post("/v1/checks/" + id + "/cancel", Map.of()).status()).isEqualTo(200);
  }

  /** How the references stand, in the API's words. */
  public List<String> statuses() {
    return JsonNodes.elements(api().check(id), "referees").stream()
        .map(referee -> text(referee, "status"))
        .toList();
  }

  /** What the tenant reads, or why there is nothing to read. */
  public JsonNode report() {
    return api().get("/v1/checks/" + id + "/report").json();
  }

  /** What the tenant reads as this referee's answer to a question; empty if there is none. */
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
