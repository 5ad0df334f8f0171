package refcheck.domain.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import refcheck.domain.RefereeId;
import refcheck.domain.dossier.Question.Kind;
import refcheck.domain.dossier.Question.Mistake;

/**
 * What a referee is asked.
 *
 * @param id the template's id in the API
 */
public record Questionnaire(String id, List<Question> questions) {

  /** The questionnaire for any employment. */
  public static final Questionnaire GENERAL =
      new Questionnaire(
          "tpl_general",
          List.of(
              new Question("worked_together", choice("yes", "partly", "no"), true),
              new Question("worked_from", new Kind.Month(), false),
              new Question("worked_to", new Kind.Month(), false),
              new Question("role", new Kind.Text(200), true),
              new Question("quality", new Kind.Rating(5), true),
              new Question("teamwork", new Kind.Rating(5), true),
              new Question("reliability", new Kind.Rating(5), true),
              new Question("strengths", new Kind.Text(2000), true),
              new Question("improvement", new Kind.Text(2000), false),
              new Question("rehire", choice("yes", "with_reservations", "no"), true),
              new Question("anything_else", new Kind.Text(2000), false)));

  /** The questionnaire with that id, if there is one. */
  public static Optional<Questionnaire> find(String id) {
    return GENERAL.id().equals(id) ? Optional.of(GENERAL) : Optional.empty();
  }

  /** What is wrong in these fields, by question id in the order of the questions. */
  public SequencedMap<String, Mistake> mistakesIn(Map<String, String> fields) {
    SequencedMap<String, Mistake> mistakes = new LinkedHashMap<>();
    for (var question : questions) {
      question
          .mistakeIn(fields.getOrDefault(question.id(), ""))
          .ifPresent(mistake -> mistakes.put(question.id(), mistake));
    }
    if (isBackwards(fields)) {
      mistakes.putIfAbsent("worked_to", Mistake.ENDS_BEFORE_START);
    }
    return mistakes;
  }

  /** The fields that are questions of ours and were filled in, as answers. */
  public Part.Answers answers(RefereeId referee, Map<String, String> fields) {
    return new Part.Answers(
        referee,
        questions.stream()
            .map(Question::id)
            .filter(id -> !fields.getOrDefault(id, "").isBlank())
            .collect(Collectors.toMap(id -> id, id -> fields.getOrDefault(id, "").strip())));
  }

  private static boolean isBackwards(Map<String, String> fields) {
    var from = fields.getOrDefault("worked_from", "");
    var to = fields.getOrDefault("worked_to", "");
    return !from.isBlank() && !to.isBlank() && to.compareTo(from) < 0;
  }

  private static Kind choice(String... options) {
    return new Kind.Choice(List.of(options));
  }
}
