package refcheck.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.json.Json;

/** Tests the texts in a request. */
class RequestTextsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                  | missing
          {"f": null}         | missing
          {"f": 1}            | wrong_type
          {"f": ["a"]}        | wrong_type
          {"f": {}}           | wrong_type
          {"f": ""}           | blank
          {"f": " \\t "}      | blank
          {"f": "abcdef"}     | too_long
          {"f": "a\\nb"}      | bad_character
          {"f": "a\\u0000b"}  | bad_character
          {"f": "a\\u2028b"}  | bad_character
          {"f": "a\\u202Eb"}  | bad_character
          {"f": "a\\uFEFFb"}  | bad_character
          {"f": "a\\uFFFEb"}  | bad_character
          {"f": "a\\uFDD0b"}  | bad_character
          """)
  void aTextIsShortAndOnOneLine(String json, String code) {
    assertThat(RequestReading.errors(json, fields -> fields.text("f", 5)))
        .containsExactly("/f " + code);
  }

  /** A character of the Unicode after the one that this Java knows: names have them. */
  @Test
  void whatNobodyKnowsYetIsText() {
    assertThat(RequestReading.errors("{\"f\": \"\\uD88E\\uDFB0\"}", fields -> fields.text("f", 5)))
        .isEmpty();
  }

  /** Keycap, family with joiners, skin tone, flags of a country and of its parts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1\uFE0F\u20E3",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "\uD83D\uDC4B\uD83C\uDFFD",
        "\uD83C\uDDE9\uD83C\uDDEA",
        "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
        "A \uD83C\uDFF4\uDB40\uDC75\uDB40\uDC73\uDB40\uDC74\uDB40\uDC78\uDB40\uDC7F z"
      })
  void emojiAreTextLikeAnyOther(String emoji) {
    assertThat(RequestReading.errors(Json.text(Map.of("f", emoji)), fields -> fields.text("f", 50)))
        .isEmpty();
  }

  /** Tags are invisible: without their flag, or without an end, they could hide anything. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC7F",
        "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65",
        "\uD83C\uDFF4\uDB40\uDC7F",
        "\uD83C\uDFF4a\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC7F"
      })
  void tagsWithoutAFlagAreNot(String tags) {
    assertThat(RequestReading.errors(Json.text(Map.of("f", tags)), fields -> fields.text("f", 50)))
        .containsExactly("/f bad_character");
  }

  @Test
  void aBadCharacterIsNamedAndFound() {
    var problem =
        RequestReading.problem(
            "{\"f\": \"\uD83D\uDE00a\\u200Bb\"}", fields -> fields.text("f", 50));
    assertThat(problem.toString())
        .contains("must not have U+200B (ZERO WIDTH SPACE) at character 3");
  }

  @Test
  void joinersOfScriptsAreTextLikeAnyOther() {
    assertThat(
            RequestReading.errors("{\"f\": \"a\\u200Cb\\u200D\"}", fields -> fields.text("f", 5)))
        .isEmpty();
  }
}
