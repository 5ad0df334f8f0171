package refcheck.showform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.domain.dossier.LinkToken;
import refcheck.showform.PagePath.LinkPage;
import refcheck.showform.PagePath.Page;

class PagePathTest {
  private static final String TOKEN = "AbcdefghijklmnopqrstuvwxyzABCDEFGHIJ-_01234";

  private static PagePath parse(String path) {
    return PagePath.parse(path.replace("TOKEN", TOKEN));
  }

  @ParameterizedTest
  @CsvSource({
    "/r/TOKEN, LANDING",
    "/r/TOKEN/form, FORM",
    "/r/TOKEN/sent, SENT",
    "/r/TOKEN/unsubscribe, LANDING"
  })
  void aLinkLeadsToItsPage(String path, Page page) {
    assertThat(parse(path)).isEqualTo(new LinkPage(new LinkToken(TOKEN), page, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /r/TOKEN.                  | LANDING
          /r/TOKEN)                  | LANDING
          /r/TOKEN>                  | LANDING
          /r/TOKEN"                  | LANDING
          /r/TOKEN'                  | LANDING
          /r/TOKEN”                  | LANDING
          /r/TOKEN».                 | LANDING
          /r/TOKEN].,                | LANDING
          /r/TOKEN。谢谢              | LANDING
          /r/TOKEN）                 | LANDING
          /r/TOKEN_                  | LANDING
          /r/TOKEN=                  | LANDING
          /r/TOKEN?lang=en           | LANDING
          /r/TOKEN/                  | LANDING
          /r/TOKEN//                 | LANDING
          /r/TOKEN./                 | LANDING
          /r/<TOKEN>                 | LANDING
          /r/"TOKEN                  | LANDING
          /r/3DTOKEN                 | LANDING
          /r/=3DTOKEN                | LANDING
          //r//TOKEN                 | LANDING
          /R/TOKEN                   | LANDING
          /R/TOKEN/FORM              | FORM
          /r/TOKEN/form/             | FORM
          /r/TOKEN/form).            | FORM
          /r/TOKEN./form             | FORM
          /r/TOKEN/Sent.             | SENT
          /r/TOKEN/begin             | LANDING
          /r/TOKEN/save              | FORM
          /r/TOKEN/submit            | FORM
          /r/TOKEN/decline           | LANDING
          /r/TOKEN/retract           | LANDING
          /r/TOKEN/Unsubscribe.      | LANDING
          /r/TOKEN/nothing           | LANDING
          /r/TOKEN/form/more         | FORM
          """)
  void aChangedLinkLeadsToItsPage(String path, Page page) {
    assertThat(parse(path)).isEqualTo(new LinkPage(new LinkToken(TOKEN), page, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=\n", " ", "\u00a0", "\u200b", "\u00ad", "\ufeff", "=\r\n "})
  void aBrokenLineDoesNotBreakALink(String inserted) {
    var path = "/r/" + TOKEN.substring(0, 20) + inserted + TOKEN.substring(20);
    assertThat(parse(path)).isEqualTo(new LinkPage(new LinkToken(TOKEN), Page.LANDING, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/r",
        "/r/",
        "/r/short",
        "/x/TOKEN",
        "/TOKEN",
        "/robots.txt",
        "/favicon.ico",
        "/v10",
        "/assets/refcheck.css/",
        "/x/r/TOKEN"
      })
  void otherPathsLeadNowhere(String path) {
    assertThat(parse(path)).isEqualTo(new PagePath.Unknown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1",
        "/v1/",
        "/v1/checks/",
        "/V1/checks",
        "//v1/checks",
        "/v1/r/TOKEN",
        "/v1/a\nb",
        "/v1/\u2028"
      })
  void pathsOfTheApiAreNoPages(String path) {
    assertThat(parse(path)).isEqualTo(new PagePath.UnknownOperation());
  }

  @Test
  void theStylesheetHasOnePath() {
    assertThat(parse("/assets/refcheck.css")).isEqualTo(new PagePath.Stylesheet());
  }
}
