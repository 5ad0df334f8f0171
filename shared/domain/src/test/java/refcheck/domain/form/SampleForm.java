package refcheck.domain.form;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import refcheck.domain.task.TaskKind;

/** A form with every type of question and condition. */
final class SampleForm {
  static final LocalizedText TEXT = new LocalizedText(Map.of("en", "Text"));

  private static final Optional<Condition> MET =
      Optional.of(new Condition.HiddenIf("worked_together", Set.of("no")));

  static final Form FORM =
      form(
          section(
              "together",
              question("worked_together", choice("yes", "partly", "no"), true, Optional.empty()),
              question("worked_from", month(false, Optional.empty()), false, MET),
              question("worked_to", month(true, Optional.of("worked_from")), false, MET),
              question("role", new AnswerType.Text(200), true, MET)),
          section(
              "words",
              question("quality", new AnswerType.Rating(5), true, MET),
              question(
                  "quality_why", new AnswerType.Text(1000), false, shownIf("quality", "1", "2")),
              question("improvement", new AnswerType.Text(2000), false, MET),
              question("rehire", choice("yes", "no"), true, MET),
              question("anything_else", new AnswerType.Text(2000), false, Optional.empty())));

  static final Map<String, String> VALID =
      Map.of("worked_together", "yes", "role", "Team lead", "quality", "4", "rehire", "yes");

  private SampleForm() {}

  static Map<String, String> with(String field, String value) {
    var fields = new HashMap<>(VALID);
    fields.put(field, value);
    return fields;
  }

  static Form form(Section... sections) {
    return new Form(
        "tpl_sample", Set.of(new TaskKind("sample")), Duration.ofMinutes(5), List.of(sections));
  }

  static Section section(String id, Question... questions) {
    return new Section(id, TEXT, List.of(questions));
  }

  static Question question(
      String id, AnswerType type, boolean required, Optional<Condition> condition) {
    return new Question(id, TEXT, type, required, condition);
  }

  static AnswerType choice(String... codes) {
    return new AnswerType.Choice(
        Stream.of(codes).map(code -> new AnswerOption(code, TEXT)).toList());
  }

  static AnswerType month(boolean isOpenEnded, Optional<String> notBefore) {
    return new AnswerType.Month(isOpenEnded ? Optional.of(TEXT) : Optional.empty(), notBefore);
  }

  static Optional<Condition> shownIf(String question, String... answers) {
    return Optional.of(new Condition.ShownIf(question, Set.of(answers)));
  }

  static Optional<Condition> hiddenIf(String question, String... answers) {
    return Optional.of(new Condition.HiddenIf(question, Set.of(answers)));
  }
}
