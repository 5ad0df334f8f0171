package refcheck.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.domain.form.AnswerType;
import refcheck.domain.form.Condition;
import refcheck.domain.form.Form;
import refcheck.domain.form.LocalizedText;
import refcheck.domain.task.TaskKind;

class FormReaderTest {
  /** One question for each line of items. */
  private static final String FORM =
      """
      {"id": "tpl_test", "languages": ["en", "de"], "kinds": ["sample"], "minutes": 5, "sections": [
       {"link_id": "part", "title": {"en": "Part", "de": "Teil"}, "items": [
        {"link_id": "met", "type": "choice", "required": true, "text": {"en": "Met?", "de": "Da?"},
         "answer_option": [{"code": "no", "text": {"en": "No", "de": "Nein"}}]},
        {"link_id": "start", "type": "month", "text": {"en": "From?", "de": "Ab?"},
         "enable_when": {"question": "met", "operator": "!=", "answer": ["no"]}},
        {"link_id": "end", "type": "month", "text": {"en": "To?", "de": "Bis?"},
         "open_ended": {"text": {"en": "Now", "de": "Heute"}}, "not_before": "start"},
        {"link_id": "work", "type": "rating", "best": 5, "text": {"en": "Good?", "de": "Gut?"}},
        {"link_id": "why", "type": "text", "max_length": 9, "text": {"en": "Why?", "de": "Warum?"},
         "enable_when": {"question": "work", "operator": "=", "answer": ["1", "2"]}}]}]}
      """;

  @Test
  void readsEveryField() {
    var form = read(FORM);
    assertThat(form.kinds()).containsExactly(new TaskKind("sample"));
    assertThat(form.estimate()).isEqualTo(Duration.ofMinutes(5));
    assertThat(form.sections()).extracting(each -> each.id()).containsExactly("part");
    assertThat(form.sections().getFirst().title().in("de")).isEqualTo("Teil");
    assertThat(form.fieldNames())
        .containsExactly("met", "start", "end", "end_ongoing", "work", "why");
    var questions = form.questions();
    assertThat(questions.getFirst().required()).isTrue();
    assertThat(questions.get(1).required()).isFalse();
    assertThat(questions.get(1).text().in("en")).isEqualTo("From?");
    assertThat(questions.get(1).condition()).contains(new Condition.HiddenIf("met", Set.of("no")));
    assertThat(questions.get(2).type())
        .isEqualTo(
            new AnswerType.Month(
                Optional.of(new LocalizedText(Map.of("en", "Now", "de", "Heute"))),
                Optional.of("start")));
    assertThat(questions.get(3).type()).isEqualTo(new AnswerType.Rating(5));
    assertThat(questions.get(4).type()).isEqualTo(new AnswerType.Text(9));
    assertThat(questions.get(4).condition())
        .contains(new Condition.ShownIf("work", Set.of("1", "2")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "minutes": 5,            | ``                          | #: minutes is missing
          "minutes": 5,            | "minutes": 5, "seconds": 1, | #: unknown field seconds
          "minutes": 5,            | "minutes": 5.5,             | #: minutes is no whole number
          "minutes": 5,            | "minutes": null,            | #: minutes is no whole number
          "minutes": 5,            | "minutes": 2147483648,      | #: minutes is no whole number
          "minutes": 5,            | "minutes": 0,               | #: the estimate is at least a minute
          "minutes": 5,            | "minutes": 5, "minutes": 5, | : Duplicate field 'minutes'
          ["sample"]               | []                          | #: a form is for at least one kind of task
          "id": "tpl_test"         | "id": "tpl_other"           | #: id is not the name of the file
          ["en", "de"]             | ["en", "de", "zh-CN"]       | #/sections/0/title: zh-CN is missing
          ["en", "de"]             | ["en"]                      | #/sections/0/title: unknown field de
          ["en", "de"]             | ["en", "en"]                | #: languages is no list of different texts
          "link_id": "part",       | ``                          | #/sections/0: link_id is missing
          "link_id": "start"       | "link_id": "Start"          | #/sections/0/items/1: an id consists of
          "link_id": "start"       | "link_id": "met"            | #: this id occurs twice: met
          "link_id": "start"       | "link_id": "end"            | #: this id occurs twice: end
          "type": "choice"         | "type": "boolean"           | #/sections/0/items/0: type is none of choice, month, rating, text: boolean
          "required": true         | "required": "yes"           | #/sections/0/items/0: required is no true or false
          "en": "Met?", "de"       | "de"                        | #/sections/0/items/0/text: en is missing
          "Met?"                   | " "                         | #/sections/0/items/0/text: a text is blank
          "Met?"                   | 1                           | #/sections/0/items/0/text: en is no text
          "code": "no"             | "code": "No"                | #/sections/0/items/0/answer_option/0: a code consists of
          "de": "Nein"             | "fr": "Non"                 | #/sections/0/items/0/answer_option/0/text: de is missing
          "question": "met"        | "question": "other"         | #: question start refers to other, which is no earlier question
          "question": "met"        | "question": "work"          | #: question start refers to work, which is no earlier question
          "answer": ["no"]         | "answer": ["maybe"]         | #: question start depends on answers that met does not offer
          "operator": "!="         | "operator": ">"             | #/sections/0/items/1/enable_when: operator is none of =, !=: >
          "not_before": "start"    | "not_before": "work"        | #: question end refers to work, which is no earlier question
          "open_ended": {          | "open_ended": {"x": 1,      | #/sections/0/items/2/open_ended: unknown field x
          "best": 5                | "best": 6                   | #/sections/0/items/3: the best rating is from 2 to 5
          "best": 5                | "max_length": 5             | #/sections/0/items/3: best is missing
          "max_length": 9          | "max_length": 0             | #/sections/0/items/4: a text has
          "max_length": 9          | "max_length": 9, "best": 5  | #/sections/0/items/4: unknown field best
          """)
  void namesTheFileAndThePlaceOfAnError(String valid, String wrong, String error) {
    assertThat(FORM).contains(valid);
    assertThatThrownBy(
            () -> read(FORM.replaceFirst(Pattern.quote(valid), Matcher.quoteReplacement(wrong))))
        .isInstanceOf(FormFileException.class)
        .hasMessageStartingWith("refcheck/forms/tpl_test.json" + error);
  }

  @Test
  void rejectsOtherJson() {
    assertThatThrownBy(() -> read("[]"))
        .hasMessage("refcheck/forms/tpl_test.json#: is not an object");
    assertThatThrownBy(() -> read("{"))
        .isInstanceOf(FormFileException.class)
        .hasMessageStartingWith("refcheck/forms/tpl_test.json: ");
    assertThatThrownBy(() -> read(FORM.replace("\"sections\": [", "\"sections\": [1,")))
        .hasMessage("refcheck/forms/tpl_test.json#/sections/0: is not an object");
    assertThatThrownBy(() -> read("{\"id\": \"tpl_test\", \"languages\": {}}"))
        .hasMessage("refcheck/forms/tpl_test.json#: languages is no list");
  }

  private static Form read(String json) {
    return FormReader.read("refcheck/forms/tpl_test.json", "tpl_test", json.getBytes(UTF_8));
  }
}
