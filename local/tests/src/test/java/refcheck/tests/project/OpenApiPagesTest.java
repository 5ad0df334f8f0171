package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import refcheck.testing.HttpCall;

/** Checks that the functions' pages conform to the OpenAPI document. */
class OpenApiPagesTest {
  private static final DescribedCalls CALLS = new DescribedCalls();

  @AfterAll
  static void close() {
    CALLS.close();
  }

  @BeforeEach
  void changeTenant() {
    CALLS.refcheck().changeTenant();
  }

  @Test
  void describesThePages() {
    var link = CALLS.refcheck().links(CALLS.created()).getFirst();
    var unknown = "x".repeat(43);
    CALLS.assertDescribed(HttpCall.browser("GET /r/{token}", link), 200);
    CALLS.assertDescribed(HttpCall.browser("GET /r/{token}", link + "."), 303);
    CALLS.assertDescribed(HttpCall.browser("GET /r/{token}", "short"), 404);
    CALLS.assertDescribed(HttpCall.browser("GET /r/{token}", unknown), 404);
    CALLS.assertDescribed(HttpCall.browser("GET /r/{token}/form", link), 303);
    CALLS.assertDescribed(HttpCall.browser("GET /r/{token}/form", link + ")"), 303);
    CALLS.assertDescribed(HttpCall.browser("GET /r/{token}/form", unknown), 404);
    CALLS.assertDescribed(HttpCall.browser("GET /r/{token}/sent", link + ")"), 303);
    for (var post : new String[] {"begin", "save", "submit", "decline", "retract"}) {
      var early = HttpCall.browser("POST /r/{token}/" + post, link).sending("role=Clerk&sure=yes");
      if (!post.equals("begin") && !post.equals("decline")) {
        CALLS.assertDescribed(early, 409);
      }
      CALLS.assertDescribed(early.sending("role=Clerk&role=Cook"), 400);
    }
    CALLS.assertDescribed(HttpCall.browser("POST /r/{token}/begin", link), 303);
    CALLS.assertDescribed(HttpCall.browser("GET /r/{token}/form", link), 200);
    CALLS.assertDescribed(
        HttpCall.browser("POST /r/{token}/save", link).sending("role=Clerk"), 303);
    CALLS.assertDescribed(
        HttpCall.browser("POST /r/{token}/submit", link).sending("role=Typist"), 303);
    for (var post : new String[] {"save", "submit"}) {
      var third = HttpCall.browser("POST /r/{token}/" + post, link).sending("role=Cook");
      CALLS.assertDescribed(third, 409);
    }
    CALLS.assertDescribed(HttpCall.browser("POST /r/{token}/decline", link), 303);
    for (var post : new String[] {"begin", "save", "submit", "decline", "retract"}) {
      var large = "role=" + "x".repeat(96 * 1024);
      CALLS.assertDescribed(HttpCall.browser("POST /r/{token}/" + post, link).sending(large), 413);
    }
    var multipart = "multipart/form-data";
    for (var post : new String[] {"begin", "save", "submit", "decline", "retract"}) {
      var other = HttpCall.browser("POST /r/{token}/" + post, link).sending("role=Clerk");
      CALLS.assertDescribed(other.with("content-type", multipart), 415);
      var typed = "role=Clerk&reason=no_time&sure=yes";
      CALLS.assertDescribed(
          HttpCall.browser("POST /r/{token}/" + post, unknown).sending(typed), 404);
    }
    CALLS.assertDescribed(
        HttpCall.browser("POST /r/{token}/retract", link).sending("sure=yes"), 303);
    CALLS.assertDescribed(HttpCall.browser("GET /r/{token}/sent", unknown), 404);
    CALLS.assertDescribed(HttpCall.browser("GET /r/{token}/unsubscribe", link), 200);
    CALLS.assertDescribed(HttpCall.browser("GET /assets/refcheck.css", ""), 200);
  }

  @Test
  void answersEveryUnsubscriptionAlike() {
    var link = CALLS.refcheck().links(CALLS.created()).getFirst();
    var form = HttpCall.browser("POST /r/{token}/unsubscribe", link);
    var multipart = form.with("content-type", "multipart/form-data; boundary=b");
    var answers =
        Stream.of(
                HttpCall.browser("POST /r/{token}/unsubscribe", "x".repeat(43)),
                HttpCall.browser("POST /r/{token}/unsubscribe", "unknown"),
                form.sending("List-Unsubscribe=One-Click"),
                form.sending("List-Unsubscribe=One-Click"),
                multipart.sending("--b--"),
                form.with("content-type", "text/plain").sending("x".repeat(96 * 1024)))
            .map(call -> CALLS.assertDescribed(call, 200));
    assertThat(answers.distinct()).hasSize(1);
    var landing = CALLS.assertDescribed(HttpCall.browser("GET /r/{token}", link), 200);
    assertThat(landing.body()).contains("Noted: no more emails");
  }
}
