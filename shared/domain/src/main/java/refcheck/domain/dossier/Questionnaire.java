package refcheck.domain.dossier;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import refcheck.domain.RefereeId;
import refcheck.domain.dossier.Question.AnswerError;
import refcheck.domain.dossier.Question.Condition;
import refcheck.domain.dossier.Question.Condition.HiddenIf;
import refcheck.domain.dossier.Question.Condition.ShownIf;
import refcheck.domain.dossier.Question.Kind;

/**
 * What a referee is asked.
 *
 * @param id the template's id in the API
 * @param estimate how long answering takes, as long as nobody has measured it
 * @param sections what is asked together: one screen of a phone
 */
public record Questionnaire(String id, Duration estimate, List<Section> sections) {

  /** Questions that belong together. */
  public record Section(String id, List<Question> questions) {
    /** The names of its fields. */
    public List<String> ids() {
      return questions.stream().map(Question::id).toList();
    }
  }

  /** The questionnaire for any employment. */
  public static final Questionnaire GENERAL =
      new Questionnaire(
          "tpl_general",
          Duration.ofMinutes(5),
          List.of(
              new Section(
                  "together",
                  List.of(
                      Question.required("worked_together", choice("yes", "partly", "no")),
                      met(Question.optional("worked_from", new Kind.Month(false))),
                      met(Question.optional("worked_to", new Kind.Month(true))),
                      met(Question.required("role", new Kind.Text(200))))),
              new Section(
                  "work",
                  List.of(
                      met(Question.required("quality", new Kind.Rating(5))),
                      Question.followUp("quality_why", "quality", "1", "2"),
                      met(Question.required("teamwork", new Kind.Rating(5))),
                      Question.followUp("teamwork_why", "teamwork", "1", "2"),
                      met(Question.required("reliability", new Kind.Rating(5))),
                      Question.followUp("reliability_why", "reliability", "1", "2"))),
              new Section(
                  "words",
                  List.of(
                      met(Question.required("strengths", new Kind.Text(2000))),
                      met(Question.optional("improvement", new Kind.Text(2000))),
                      met(Question.required("rehire", choice("yes", "with_reservations", "no"))),
                      Question.followUp("rehire_why", "rehire", "with_reservations", "no"),
                      Question.optional("anything_else", new Kind.Text(2000))))));

  /** Where each month begins first. */
  private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

  public Questionnaire {
    sections = List.copyOf(sections);
  }

  /** The questionnaire with that id, if there is one. */
  public static Optional<Questionnaire> find(String id) {
    return GENERAL.id().equals(id) ? Optional.of(GENERAL) : Optional.empty();
  }

  /** All of them, in the order in which they are asked. */
  public List<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream()).toList();
  }

  /** The names of all fields of the form. */
  public List<String> fieldNames() {
    return questions().stream().flatMap(question -> question.fieldNames().stream()).toList();
  }

  /**
   * The first mistake in each of these fields, by question id in the order of the questions.
   *
   * @param now a month that has begun nowhere on earth by then is a mistake
   */
  public SequencedMap<String, AnswerError> validate(Map<String, String> fields, Instant now) {
    SequencedMap<String, AnswerError> mistakes = new LinkedHashMap<>();
    for (var question : asked(fields)) {
      question
          .validate(fields)
          .or(() -> future(question, fields, now))
          .ifPresent(mistake -> mistakes.put(question.id(), mistake));
    }
    if (isBackwards(fields)) {
      mistakes.putIfAbsent("worked_to", AnswerError.ENDS_BEFORE_START);
    }
    return mistakes;
  }

  private static Optional<AnswerError> future(
      Question question, Map<String, String> fields, Instant now) {
    return Optional.of(question)
        .filter(each -> each.kind() instanceof Kind.Month)
        .flatMap(each -> Question.month(fields.getOrDefault(each.id(), "")))
        .filter(month -> month.isAfter(YearMonth.from(now.atOffset(FIRST_ZONE))))
        .map(_ -> AnswerError.IN_THE_FUTURE);
  }

  /** The answers to this question that spare everybody others. */
  public Set<String> answersThatHide(String question) {
    return answers(question, HiddenIf.class);
  }

  /** The questions that are asked of somebody who answers like this: follow-ups have a reason. */
  public List<Question> asked(Map<String, String> fields) {
    return questions().stream().filter(question -> question.isVisible(fields)).toList();
  }

  /** The answers to this question that make another one be asked. */
  public Set<String> answersThatShow(String question) {
    return answers(question, ShownIf.class);
  }

  private Set<String> answers(String question, Class<? extends Condition> kind) {
    return questions().stream()
        .flatMap(each -> each.condition().stream())
        .filter(kind::isInstance)
        .filter(condition -> condition.question().equals(question))
        .flatMap(condition -> condition.answers().stream())
        .collect(Collectors.toSet());
  }

  /** The fields that are questions of ours, were asked and were filled in, as answers. */
  public DossierPart.Answers answers(RefereeId referee, Map<String, String> fields) {
    var answers = new LinkedHashMap<String, String>();
    for (var question : asked(fields)) {
      question.answer(fields).ifPresent(answer -> answers.put(question.id(), answer));
    }
    return new DossierPart.Answers(referee, answers);
  }

  private static boolean isBackwards(Map<String, String> fields) {
    var from = Question.month(fields.getOrDefault("worked_from", ""));
    var to = Question.month(fields.getOrDefault("worked_to", ""));
    return from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
  }

  /** Whoever has not worked with the candidate is not asked how it was. */
  private static Question met(Question question) {
    return question.unless("worked_together", "no");
  }

  private static Kind choice(String... options) {
    return new Kind.Choice(List.of(options));
  }
}
