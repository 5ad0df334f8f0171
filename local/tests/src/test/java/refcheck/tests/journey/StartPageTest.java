package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the running host's pages and their protection against other sites. */
class StartPageTest {
  private static final Api API = RunningHost.api();

  @Test
  void theStartPageDescribesThisHost() {
    var page = new Browser(API.address()).open("/");
    assertThat(page.status).isEqualTo(200);
    assertThat(page.text()).contains(API.key(), API.address().toString(), "DynamoDB Local");
  }

  @Test
  void everyLinkOfThePagesHasATarget() {
    for (var start : new String[] {"/", "/mailbox", "/_local/calls.html", "/_local/openapi.html"}) {
      var links =
          new Browser(API.address())
              .open(start)
              .page()
              .select("a[href^=/], link[href^=/], script[src^=/]");
      assertThat(links)
          .allSatisfy(link ->
              assertThat(API.get(link.attr(link.hasAttr("src") ? "src" : "href")).status())
                  .isIn(200, 303));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /_local/clock",
    "POST, /_local/clock/forward",
    "POST, /_local/invoke/process-due-checks",
    "POST, /mailbox/clear",
    "DELETE, /_aws/ses",
    "POST, /_local/ses/fault",
    "POST, /v2/email/outbound-emails",
    "GET, /?Action=ListQueues"
  })
  void aPageOfAnotherSiteChangesNothing(String method, String path) {
    var reply = API.call(method, path, "{}", "sec-fetch-site", "cross-site");
    assertThat(reply.status()).isEqualTo(403);
  }

  /** As on AWS, the API requires a key or a link and ignores the browser's origin headers. */
  @Test
  void theApiIgnoresTheOrigin() {
    var reply = API.call("GET", "/v1/checks/chk_1", null, "sec-fetch-site", "cross-site");
    assertThat(reply.status()).isEqualTo(404);
  }
}
