package refcheck.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.json.Json;

class RequestFieldsTest {

  @Test
  void readsWhatIsThere() {
    var errors = new ValidationErrors();
    var fields =
        fields(
            """
            {"name": " 王小明 ", "days": 7, "ok": true, "at": "2026-11-20T09:00:00+01:00",
             "inner": {"x": "y"}, "list": [{"x": "1"}, {"x": "2"}], "map": {"k": "v"}}
            """,
            errors);
    assertThat(fields.text("name", 10)).isEqualTo("王小明");
    assertThat(fields.number("days", 1, 90, 30)).isEqualTo(7);
    assertThat(fields.flag("ok")).isTrue();
    assertThat(fields.instant("at")).isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
    assertThat(fields.object("inner").text("x", 10)).isEqualTo("y");
    assertThat(fields.objects("list", 1, 2))
        .extracting(each -> each.text("x", 1))
        .containsExactly("1", "2");
    assertThat(fields.texts("map", 1, 1, 1)).containsExactly(Map.entry("k", "v"));
    assertThat(fields.optionalText("absent", 1)).isEmpty();
    assertThat(fields.number("absent", 1, 90, 30)).isEqualTo(30);
    fields.rejectUnknownFields();
    errors.throwIfAny();
  }

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
    assertThat(errors(json, fields -> fields.text("f", 5))).containsExactly("/f " + code);
  }

  /** A character of the Unicode after the one that this Java knows: names have them. */
  @Test
  void whatNobodyKnowsYetIsText() {
    assertThat(errors("{\"f\": \"\\uD88E\\uDFB0\"}", fields -> fields.text("f", 5))).isEmpty();
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
    assertThat(errors(Json.text(Map.of("f", emoji)), fields -> fields.text("f", 50))).isEmpty();
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
    assertThat(errors(Json.text(Map.of("f", tags)), fields -> fields.text("f", 50)))
        .containsExactly("/f bad_character");
  }

  @Test
  void aBadCharacterIsNamedAndFound() {
    var problem = problem("{\"f\": \"\uD83D\uDE00a\\u200Bb\"}", fields -> fields.text("f", 50));
    assertThat(problem.toString())
        .contains("must not have U+200B (ZERO WIDTH SPACE) at character 3");
  }

  @Test
  void joinersOfScriptsAreTextLikeAnyOther() {
    assertThat(errors("{\"f\": \"a\\u200Cb\\u200D\"}", fields -> fields.text("f", 5))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "90", "7.0", "7e0", "0.7e1", "70E-1"})
  void aNumberIsWholeHoweverItIsWritten(String number) {
    assertThat(errors("{\"f\":" + number + "}", fields -> fields.number("f", 1, 90, 30))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "true, wrong_type",
    "'\"7\"', wrong_type",
    "[7], wrong_type",
    "7.5, wrong_type",
    "0, out_of_bounds",
    "-1, out_of_bounds",
    "91, out_of_bounds",
    "0.99999999999999999999, out_of_bounds",
    "90.00000000000000000001, out_of_bounds",
    "7.00000000000000000001, wrong_type",
    "4294967303, out_of_bounds",
    "18446744073709551623, out_of_bounds",
    "123456789012345678901234567890, out_of_bounds",
    "-123456789012345678901234567890, out_of_bounds",
    "1234567890123456789012345678901234567890.5, out_of_bounds",
    "1e999999999, out_of_bounds",
    "-1e999999999, out_of_bounds",
    "1e-999999999, out_of_bounds"
  })
  void aNumberIsWholeAndWithinItsBounds(String number, String code) {
    var json = "{\"f\":" + number + "}";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThat(
                    errors(json, fields -> assertThat(fields.number("f", 1, 90, 30)).isEqualTo(30)))
                .containsExactly("/f " + code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"f\": 1}", "{\"f\": \"true\"}", "{\"f\": {}}"})
  void aFlagIsTrueOrFalse(String json) {
    assertThat(errors(json, fields -> fields.flag("f"))).containsExactly("/f wrong_type");
    assertThat(errors("{}", fields -> fields.flag("f"))).containsExactly("/f missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-11-20",
        "2026-11-20T08:00:00",
        "2026-11-20T08:00Z",
        "2026-02-30T08:00:00Z",
        "2026-11-20T25:00:00Z",
        "2026-11-20T24:00:00Z",
        "2026-11-20T23:60:00Z",
        "2026-11-20T23:59:61Z",
        "2026-11-20T08:00:60Z",
        "2026-11-20T08:00:00.Z",
        "2026-11-20T08:00:00,5Z",
        "2026-11-20T08:00:00+01",
        "2026-11-20T08:00:00+0100",
        "2026-11-20T08:00:00+24:00",
        "2026-11-20T08:00:00+01:60",
        "2026-11-20T08:00:00+01:00:00",
        "2026-11-20 08:00:00Z",
        "+12026-11-20T08:00:00Z",
        "-0001-11-20T08:00:00Z",
        "+999999999-12-31T23:59:59Z",
        "２０２６-11-20T08:00:00Z",
        "1763625600"
      })
  void aTimeHasItsZone(String time) {
    assertThat(errors("{\"f\": \"" + time + "\"}", fields -> fields.instant("f")))
        .containsExactly("/f not_a_time");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20t08:00:00z, 2026-11-20T08:00:00Z",
    "2026-11-20T08:00:00-00:00, 2026-11-20T08:00:00Z",
    "2026-11-20T08:00:00+23:59, 2026-11-19T08:01:00Z",
    "2026-11-20T08:00:00.1Z, 2026-11-20T08:00:00.1Z",
    "2026-11-20T08:00:00.1234567890Z, 2026-11-20T08:00:00.123456789Z",
    "2026-11-20T08:00:00.12345678901234567890Z, 2026-11-20T08:00:00.123456789Z",
    "2016-12-31T23:59:60Z, 2016-12-31T23:59:59.999999999Z",
    "2016-12-31T18:59:60-05:00, 2016-12-31T23:59:59.999999999Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z"
  })
  void aTimeIsWrittenAsRfc3339HasIt(String time, Instant instant) {
    assertThat(
            errors(
                "{\"f\": \"" + time + "\"}",
                fields -> assertThat(fields.instant("f")).isEqualTo(instant)))
        .isEmpty();
  }

  @Test
  void aMissingTimeIsToldOnce() {
    assertThat(errors("{}", fields -> fields.instant("f"))).containsExactly("/f missing");
    assertThat(errors("{\"f\": 5}", fields -> fields.instant("f")))
        .containsExactly("/f wrong_type");
  }

  @Test
  void pointsIntoObjectsAndLists() {
    assertThat(
            errors(
                "{\"a\": {\"b\": [{\"c\": 1}, 2, {\"c\": \"x\"}]}}",
                fields -> fields.object("a").objects("b", 1, 3).forEach(each -> each.text("c", 1))))
        .containsExactly("/a/b/1 wrong_type", "/a/b/0/c wrong_type");
  }

  @Test
  void repeatsNamesOnlyIfTheyLookLikeNames() {
    assertThat(
            errors(
                "{\"nmae\": 1, \"ann@example.com\": 1, \"a/b\": 1}",
                RequestFields::rejectUnknownFields))
        .containsExactly("/nmae unknown_field", "/(unreadable) unknown_field");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                     | missing
          {"f": null}            | missing
          {"f": {}}              | wrong_type
          {"f": "a"}             | wrong_type
          {"f": []}              | out_of_bounds
          {"f": [{}, {}, {}]}    | out_of_bounds
          """)
  void aListIsBounded(String json, String code) {
    assertThat(errors(json, fields -> fields.objects("f", 1, 2))).containsExactly("/f " + code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"f": []}                                 | /f wrong_type
          {"f": {"a": "1", "b": "2", "c": "3"}}     | /f out_of_bounds
          {"f": {"": "1"}}                          | /f/(unreadable) bad_key
          {"f": {"long": "1"}}                      | /f/long bad_key
          {"f": {"a\\n": "1"}}                      | /f/(unreadable) bad_key
          {"f": {"a\\u0000": "1"}}                  | /f/(unreadable) bad_key
          {"f": {"\\u202E": "1"}}                   | /f/(unreadable) bad_key
          {"f": {" ": "1"}}                         | /f/(unreadable) bad_key
          {"f": {" a": "1"}}                        | /f/(unreadable) bad_key
          {"f": {"a": 1}}                           | /f/a wrong_type
          {"f": {"Jo": 1}}                          | /f/Jo wrong_type
          {"f": {"J S": 1}}                         | /f/(unreadable) wrong_type
          {"f": {"a/b": 1}}                         | /f/(unreadable) wrong_type
          {"f": {"a": null}}                        | /f/a missing
          {"f": {"a": "long"}}                      | /f/a too_long
          """)
  void aMapOfTextsIsBounded(String json, String error) {
    assertThat(errors(json, fields -> fields.texts("f", 2, 3, 3))).containsExactly(error);
  }

  @Test
  void whatIsNoObjectIsOneMistake() {
    for (var json : List.of("{}", "{\"f\": null}", "{\"f\": 1}", "{\"f\": []}")) {
      assertThat(errors(json, fields -> fields.object("f").text("x", 5))).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "\"a\"", "null", "true"})
  void aBodyIsAnObject(String json) {
    assertThat(errors(json, _ -> {})).containsExactly(" wrong_type");
  }

  @Test
  void neverRepeatsAValue() {
    var problem =
        problem(
            "{\"a\": \"secret secret\", \"b\": \"secret\", \"c\": \"secret\", \"d\": [\"secret\"]}",
            fields -> {
              fields.text("a", 5);
              fields.number("b", 1, 2, 1);
              fields.instant("c");
              fields.objects("d", 1, 2);
            });
    assertThat(problem.toString()).doesNotContain("secret").contains("/a", "/b", "/c", "/d");
  }

  @Test
  void listsAtMostFiftyErrors() {
    var json = new StringBuilder("{\"f0\":1");
    for (int i = 1; i < 1000; i++) {
      json.append(",\"f").append(i).append("\":1");
    }
    assertThat(errors(json.append('}').toString(), RequestFields::rejectUnknownFields)).hasSize(50);
  }

  private static List<String> errors(String json, Consumer<RequestFields> reading) {
    var errors = new ValidationErrors();
    reading.accept(fields(json, errors));
    try {
      errors.throwIfAny();
      return List.of();
    } catch (ProblemException refusal) {
      var all = new ArrayList<String>();
      for (var each : (List<?>) refusal.problem().more().getOrDefault("errors", List.of())) {
        var error = (Map<?, ?>) each;
        all.add(error.get("pointer") + " " + error.get("code"));
      }
      return all;
    }
  }

  private static Problem problem(String json, Consumer<RequestFields> reading) {
    var errors = new ValidationErrors();
    reading.accept(fields(json, errors));
    var refusals = new ArrayList<Problem>();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(errors::throwIfAny)
        .satisfies(refusal -> refusals.add(refusal.problem()));
    return refusals.getFirst();
  }

  private static RequestFields fields(String json, ValidationErrors errors) {
    try {
      return RequestFields.of(Json.read(json.getBytes(UTF_8)), errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
