package refcheck.submitform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import refcheck.submitform.FormHost.Page;

/** A host of forms, and a complete form to post. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RefusedFormsFixture {
  static final String FORM = "application/x-www-form-urlencoded";
  static final String COMPLETE =
      "worked_together=yes&worked_from=2020-01&role=Clerk&quality=5&teamwork=4&reliability=3"
          + "&strengths=Kind&rehire=yes";

  final FormHost host = new FormHost();

  @AfterAll
  final void close() {
    host.close();
  }

  static void givesBack(Page page, int status, String title, String... texts) {
    var document = Jsoup.parse(page.html());
    assertThat(page.status()).isEqualTo(status);
    assertThat(document.expectFirst("h1").text()).isEqualTo(title);
    assertThat(List.of(texts))
        .allSatisfy(text -> assertThat(document.select("main").text()).contains(text));
  }
}
