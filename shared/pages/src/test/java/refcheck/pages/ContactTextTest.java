package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.pages.ContactText.Piece;

class ContactTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          people@acme.example                   | mailto:people@acme.example
          Mail people@acme.example.             | mailto:people@acme.example
          people+refs@acme.example              | mailto:people+refs@acme.example
          +44 20 7946 0000                      | tel:+442079460000
          +44 (0)20 7946-0000                   | tel:+442079460000
          +44 (0) 20 7946 0000                  | tel:+442079460000
          (020) 7946 0000                       | tel:02079460000
          010-0000 0000                         | tel:01000000000
          020\u20117946\u20110000               | tel:02079460000
          人事部 010-0000 0000                   | tel:01000000000
          +49 30/0000 000                       | tel:+49300000000
          https://acme.example/people           | https://acme.example/people
          See https://acme.example/a?b=c.       | https://acme.example/a?b=c
          People Team, +44 20 7946 0000, people@acme.example | tel:+442079460000 mailto:people@acme.example
          """)
  void findsLinks(String contact, String hrefs) {
    assertThat(hrefs(contact.translateEscapes())).isEqualTo(hrefs);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "People Team",
        "Room 12, Monday to Friday, 9-17",
        "2026-11",
        "@acme",
        "javascript:alert(1)",
        "http://",
        "data:text/html,x",
        "acme.example",
        "AB12345678CD"
      })
  void keepsOtherTextsPlain(String contact) {
    assertThat(ContactText.of(contact).pieces())
        .containsExactly(new Piece(ContactText.Kind.PLAIN, contact, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "People Team, +44 20 7946 0000, people@acme.example",
        "a@b.example;c@d.example / 12345678",
        "\"><script>alert(1)</script>x@y.example\"onclick=\"z\"",
        "（人事）hr@示例.中国，010-0000 0000。"
      })
  void keepsTheWholeText(String contact) {
    assertThat(
            ContactText.of(contact).pieces().stream()
                .map(Piece::text)
                .collect(Collectors.joining()))
        .isEqualTo(contact);
  }

  @Test
  void linksOnlyToSafeTargets() {
    assertThat(hrefs(Samples.MALICIOUS + " x@y.example?bcc=z@w.example"))
        .isEqualTo("mailto:x@example.com https://e.example mailto:x@y.example mailto:z@w.example");
  }

  private static String hrefs(String contact) {
    return ContactText.of(contact).pieces().stream()
        .map(Piece::href)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }
}
