package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail programs and people change links. Each change leads to the page, and none to JSON. */
class ChangedLinksTest {
  private static final Api API = RunningHost.api();
  private static final InvitedCheck INVITED = InvitedCheck.english(1);
  private static final String TOKEN = INVITED.link(0).replaceFirst(".*/r/([^?]*).*", "$1");

  private static String path(String form) {
    return form.replace("TOKEN", TOKEN).replace("CHECK", INVITED.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/r/TOKEN.?lang=de",
        "/r/TOKEN)?lang=de",
        "/r/TOKEN%3E?lang=de",
        "/r/TOKEN%22?lang=de",
        "/r/TOKEN%E2%80%9D?lang=de",
        "/r/TOKEN%E3%80%82?lang=de",
        "/r/TOKEN/?lang=de",
        "/R/TOKEN?lang=de",
        "//r/TOKEN?lang=de",
        "/r/%3CTOKEN%3E?lang=de",
        "/r/TOKEN?lang=de.",
        "/r/TOKEN?lang=de)",
        "/r/TOKEN?lang=de%3E",
        "/r/TOKEN?lang=3Dde",
        "/r/TOKEN?lang=DE%0A",
        "/r/TOKEN?x=1&amp;lang=de",
        "/r/TOKEN/begin?lang=de",
        "/r/TOKEN/decline?lang=de",
        "/r/TOKEN/retract?lang=de",
        "/r/TOKEN/save?lang=de",
        "/r/TOKEN/submit?lang=de",
        "/r/TOKEN/nothing?lang=de"
      })
  void aChangedLinkLeadsToThePageInItsLanguage(String form) {
    var page = new Browser(API.address()).open(API.address() + path(form));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("html").attr("lang")).isEqualTo("de");
    assertThat(page.text()).contains("Acme Demo Ltd", "Beginnen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nothing", "/r", "/r/", "/r/short", "/robots.txt", "/assets/", "/v2/checks"})
  void everyOtherPathHasAPage(String path) {
    for (var method : new String[] {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"}) {
      var reply = API.call(method, path, method.equals("POST") ? "{}" : null);
      assertThat(reply.status()).as("%s %s", method, path).isEqualTo(404);
      assertThat(reply.header("content-type")).isEqualTo("text/html; charset=utf-8");
      assertThat(reply.header("content-security-policy")).startsWith("default-src 'none'");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1",
        "GET /v1/",
        "GET /v1/nothing",
        "POST /v1/checks/",
        "PUT /v1/checks",
        "DELETE /v1/checks/CHECK",
        "GET /v1/checks/CHECK/cancel",
        "GET /V1/checks"
      })
  void everyOtherPathOfTheApiIsAProblem(String operation) {
    var call = path(operation).split(" ", 2);
    var reply = API.call(call[0], call[1], call[0].equals("POST") ? "{}" : null);
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    assertThat(InvitedCheck.text(reply.json(), "code")).isEqualTo("unknown_operation");
    assertThat(InvitedCheck.text(reply.json(), "request_id")).isEqualTo(reply.header("request-id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/checks?external_id=none",
        "/v1/checks/CHECK",
        "/v1/checks/CHECK/timeline",
        "/v1/checks/CHECK/report",
        "/r/TOKEN",
        "/r/TOKEN/form",
        "/r/TOKEN/sent",
        "/r/TOKEN/unsubscribe",
        "/r/TOKEN.",
        "/assets/refcheck.css"
      })
  void everyGetAnswersHead(String form) {
    var get = API.get(path(form));
    var head = API.call("HEAD", path(form), null);
    assertThat(get.status()).isNotEqualTo(404);
    assertThat(head.status()).isEqualTo(get.status());
    assertThat(head.http().body()).isEmpty();
    assertThat(head.header("content-type")).isEqualTo(get.header("content-type"));
    assertThat(head.header("location")).isEqualTo(get.header("location"));
  }

  @Test
  void openingAChangedLinkChangesNothing() {
    API.get(path("/r/TOKEN/begin."));
    API.get(path("/r/TOKEN/decline"));
    assertThat(API.timeline(INVITED.id())).doesNotContain("referee.opened", "referee.declined");
  }
}
