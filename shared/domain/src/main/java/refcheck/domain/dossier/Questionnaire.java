package refcheck.domain.dossier;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
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
 * The questions for a referee.
 *
 * @param id the template's id in the API
 * @param estimate how long answering takes, used until enough referees have been measured
 * @param sections groups of questions, each about one screen on a phone
 */
public record Questionnaire(String id, Duration estimate, List<Section> sections) {

  /** Questions that belong together. */
  public record Section(String id, List<Question> questions) {
    /** The ids of the questions. */
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
                      ifMet(Question.optional("worked_from", new Kind.Month(false))),
                      ifMet(Question.optional("worked_to", new Kind.Month(true))),
                      ifMet(Question.required("role", new Kind.Text(200))))),
              new Section(
                  "work",
                  List.of(
                      ifMet(Question.required("quality", new Kind.Rating(5))),
                      Question.followUp("quality_why", "quality", "1", "2"),
                      ifMet(Question.required("teamwork", new Kind.Rating(5))),
                      Question.followUp("teamwork_why", "teamwork", "1", "2"),
                      ifMet(Question.required("reliability", new Kind.Rating(5))),
                      Question.followUp("reliability_why", "reliability", "1", "2"))),
              new Section(
                  "words",
                  List.of(
                      ifMet(Question.required("strengths", new Kind.Text(2000))),
                      ifMet(Question.optional("improvement", new Kind.Text(2000))),
                      ifMet(Question.required("rehire", choice("yes", "with_reservations", "no"))),
                      Question.followUp("rehire_why", "rehire", "with_reservations", "no"),
                      Question.optional("anything_else", new Kind.Text(2000))))));

  /** The time zone in which each month begins first. */
  private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

  public Questionnaire {
    sections = List.copyOf(sections);
  }

  /** The questionnaire with this id, if there is one. */
  public static Optional<Questionnaire> find(String id) {
    return GENERAL.id().equals(id) ? Optional.of(GENERAL) : Optional.empty();
  }

  /** All questions, in order. */
  public List<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream()).toList();
  }

  /** The names of all fields of the form. */
  public List<String> fieldNames() {
    return questions().stream().flatMap(question -> question.fieldNames().stream()).toList();
  }

  /**
   * The first error of each invalid field, by question id in the order of the questions.
   *
   * @param now months that have not begun anywhere on Earth by then are invalid
   */
  public SequencedMap<String, AnswerError> validate(Map<String, String> fields, Instant now) {
    SequencedMap<String, AnswerError> errors = new LinkedHashMap<>();
    var asked = asked(fields);
    for (var question : asked) {
      question
          .validate(fields)
          .or(() -> future(question, fields, now))
          .ifPresent(error -> errors.put(question.id(), error));
    }
    if (isBackwards(fields) && asked.stream().anyMatch(each -> each.id().equals("worked_to"))) {
      errors.putIfAbsent("worked_to", AnswerError.ENDS_BEFORE_START);
    }
    return errors;
  }

  private static Optional<AnswerError> future(
      Question question, Map<String, String> fields, Instant now) {
    return Optional.of(question)
        .filter(each -> each.kind() instanceof Kind.Month)
        .flatMap(each -> Question.month(fields.getOrDefault(each.id(), "")))
        .filter(month -> month.isAfter(YearMonth.from(now.atOffset(EARLIEST_ZONE))))
        .map(_ -> AnswerError.IN_THE_FUTURE);
  }

  /** The answers to this question that hide other questions. */
  public Set<String> answersThatHide(String question) {
    return answers(question, HiddenIf.class);
  }

  /**
   * The questions that are visible with these answers. An answer to a question that is itself
   * hidden shows and hides nothing.
   */
  public List<Question> asked(Map<String, String> fields) {
    var visible = new ArrayList<Question>();
    var effective = new HashMap<>(fields);
    for (var question : questions()) {
      if (question.isVisible(effective)) {
        visible.add(question);
      } else {
        effective.remove(question.id());
      }
    }
    return visible;
  }

  /** The answers to this question that show another question. */
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

  /** Turns the fields of visible questions into answers; ignores blank and unknown fields. */
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

  /** Hides a question from referees who have not worked with the candidate. */
  private static Question ifMet(Question question) {
    return question.unless("worked_together", "no");
  }

  private static Kind choice(String... options) {
    return new Kind.Choice(List.of(options));
  }
}
