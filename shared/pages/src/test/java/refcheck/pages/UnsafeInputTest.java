package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.dossier.Subject;
import refcheck.pages.FormState.ValidationScope;

/** Malicious input stays text. */
class UnsafeInputTest {
  private final PageRenderer pages = new PageRenderer();

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void inputCannotAddHtmlToAPage(Language language) {
    var subject = new Subject(Samples.MALICIOUS, Samples.MALICIOUS);
    var referee = Samples.referee(Samples.MALICIOUS, Samples.MALICIOUS, "en", subject);
    var fields =
        Map.of(
            "role",
            Samples.MALICIOUS,
            "strengths",
            "</textarea>" + Samples.MALICIOUS,
            "worked_from",
            Samples.MALICIOUS);
    var state =
        Samples.formState(fields, Map.of("role", Samples.MALICIOUS + "!"), ValidationScope.ALL);
    var evil = Samples.summary(Samples.EVIL);
    var form = pages.form(language, evil, referee, state, true, true);
    for (var page :
        List.of(
            form,
            pages.saved(language, evil, referee, 1),
            pages.landing(language, evil, Samples.MALICIOUS, true, Optional.empty()),
            pages.declined(language, evil),
            pages.retracted(language, evil),
            pages.sent(language, Samples.REFERENCE, Samples.MALICIOUS, state),
            pages.receipt(
                language, evil, Samples.MALICIOUS, Samples.receipt(Samples.MALICIOUS), true),
            pages.failed(language, Samples.MALICIOUS))) {
      var document = Jsoup.parse(page);
      assertThat(document.select("script, [style]")).isEmpty();
      assertThat(page).doesNotContain("<script");
    }
    assertThat(Samples.textAreaValue(Jsoup.parse(form), "strengths"))
        .isEqualTo("</textarea>" + Samples.MALICIOUS);
  }
}
