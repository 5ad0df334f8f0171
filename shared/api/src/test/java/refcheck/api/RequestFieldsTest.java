package refcheck.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFieldsTest {
  @Test
  void readsWhatIsThere() {
    var errors = new ValidationErrors();
    var fields =
        RequestReading.fields(
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

  @Test
  void pointsIntoObjectsAndLists() {
    assertThat(
            RequestReading.errors(
                "{\"a\": {\"b\": [{\"c\": 1}, 2, {\"c\": \"x\"}]}}",
                fields -> fields.object("a").objects("b", 1, 3).forEach(each -> each.text("c", 1))))
        .containsExactly("/a/b/1 wrong_type", "/a/b/0/c wrong_type");
  }

  @Test
  void repeatsNamesOnlyIfTheyLookLikeNames() {
    assertThat(
            RequestReading.errors(
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
    assertThat(RequestReading.errors(json, fields -> fields.objects("f", 1, 2)))
        .containsExactly("/f " + code);
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
    assertThat(RequestReading.errors(json, fields -> fields.texts("f", 2, 3, 3)))
        .containsExactly(error);
  }

  @Test
  void whatIsNoObjectIsOneMistake() {
    for (var json : List.of("{}", "{\"f\": null}", "{\"f\": 1}", "{\"f\": []}")) {
      assertThat(RequestReading.errors(json, fields -> fields.object("f").text("x", 5))).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "\"a\"", "null", "true"})
  void aBodyIsAnObject(String json) {
    assertThat(RequestReading.errors(json, _ -> {})).containsExactly(" wrong_type");
  }

  @Test
  void neverRepeatsAValue() {
    var problem =
        RequestReading.problem(
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
    assertThat(
            RequestReading.errors(json.append('}').toString(), RequestFields::rejectUnknownFields))
        .hasSize(50);
  }
}
