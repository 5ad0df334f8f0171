package refcheck.domain.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTextTest {
  @ParameterizedTest
  @CsvSource({
    "a\\r\\nb, a\\nb",
    "a\\rb, a\\nb",
    "a\\013b, a\\nb",
    "a\\fb, a\\nb",
    "a\\205b, a\\nb",
    "a\\tb, a\\tb",
    "a\\0b, ab",
    "a\u202eb, ab",
    "a\u202ab\u202c, ab",
    "a\u2067b\u2069c, a\u2067b\u2069c",
    "a\u2066b\u2069, a\u2066b\u2069",
    "a\u2068b\u2069, a\u2068b\u2069",
    "a\uFFFEb, ab",
    "a\uD88E\uDFB0b, a\uD88E\uDFB0b"
  })
  void keepsTypeableCharacters(String input, String sanitized) {
    assertThat(TypedText.sanitize(input.translateEscapes()))
        .isEqualTo(sanitized.translateEscapes());
  }

  @Test
  void unassignedCharactersAreNotBlank() {
    assertThat(TypedText.isBlank("\uD88E\uDFB0")).isFalse();
    assertThat(TypedText.isBlank(" \u00A0\u200B\uFFFE\n")).isTrue();
  }
}
