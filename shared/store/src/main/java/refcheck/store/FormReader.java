package refcheck.store;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import refcheck.domain.form.AnswerOption;
import refcheck.domain.form.AnswerType;
import refcheck.domain.form.Condition;
import refcheck.domain.form.Form;
import refcheck.domain.form.LocalizedText;
import refcheck.domain.form.Question;
import refcheck.domain.form.Section;
import refcheck.domain.task.TaskKind;
import refcheck.json.Json;

/**
 * Reads the form of one file.
 *
 * @param languages the tags that each text of the form has
 */
record FormReader(List<String> languages) {
  /**
   * Reads a form.
   *
   * @param file names the file in error messages
   * @param id the id that the form must have
   * @throws FormFileException if the bytes are not a valid form
   */
  static Form read(String file, String id, byte[] bytes) {
    try {
      return FormFileObject.of(file, Json.read(bytes)).read(form -> form(form, id));
    } catch (IOException e) {
      throw new FormFileException(file + ": " + e.getMessage());
    }
  }

  private static Form form(FormFileObject in, String id) {
    if (!in.text("id").equals(id)) {
      throw in.error("id is not the name of the file");
    }
    var reader = new FormReader(in.texts("languages"));
    return new Form(
        id,
        in.texts("kinds").stream().map(TaskKind::new).collect(Collectors.toSet()),
        Duration.ofMinutes(in.number("minutes")),
        in.objects("sections").stream().map(each -> each.read(reader::section)).toList());
  }

  private Section section(FormFileObject in) {
    return new Section(
        in.text("link_id"),
        text(in, "title"),
        in.objects("items").stream().map(each -> each.read(this::question)).toList());
  }

  private Question question(FormFileObject in) {
    return new Question(
        in.text("link_id"),
        text(in, "text"),
        type(in),
        in.flag("required"),
        in.optionalObject("enable_when").map(each -> each.read(FormReader::condition)));
  }

  private AnswerType type(FormFileObject in) {
    return switch (in.text("type")) {
      case "choice" -> new AnswerType.Choice(options(in));
      case "month" -> new AnswerType.Month(openEnded(in), in.optionalText("not_before"));
      case "rating" -> new AnswerType.Rating(in.number("best"));
      case "text" -> new AnswerType.Text(in.number("max_length"));
      case String other -> throw in.error("type is none of choice, month, rating, text: " + other);
    };
  }

  private List<AnswerOption> options(FormFileObject in) {
    return in.objects("answer_option").stream()
        .map(each ->
            each.read(option -> new AnswerOption(option.text("code"), text(option, "text"))))
        .toList();
  }

  private Optional<LocalizedText> openEnded(FormFileObject in) {
    return in.optionalObject("open_ended").map(each -> each.read(label -> text(label, "text")));
  }

  private static Condition condition(FormFileObject in) {
    var question = in.text("question");
    var answers = Set.copyOf(in.texts("answer"));
    return switch (in.text("operator")) {
      case "=" -> new Condition.ShownIf(question, answers);
      case "!=" -> new Condition.HiddenIf(question, answers);
      case String other -> throw in.error("operator is none of =, !=: " + other);
    };
  }

  private LocalizedText text(FormFileObject in, String name) {
    return in.object(name).read(texts -> new LocalizedText(texts.texts(languages)));
  }
}
