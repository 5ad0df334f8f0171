package refcheck.pages;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import refcheck.domain.dossier.Question;
import refcheck.domain.dossier.Question.AnswerError;
import refcheck.domain.dossier.Questionnaire;
import refcheck.domain.dossier.Questionnaire.Section;

/**
 * A form as far as it is filled in.
 *
 * @param fields what was saved, valid or not, by question id
 * @param elsewhere what another window has saved besides; empty if there was none
 * @param revision which saving this is
 * @param step the section to show where there is room for one only, from 1; the first that needs
 *     something, if the request does not say
 * @param complaint what to complain about
 * @param now when the page is shown: later months are mistakes
 */
public record FormState(
    Questionnaire questionnaire,
    Map<String, String> fields,
    Map<String, String> elsewhere,
    FormRevision revision,
    OptionalInt step,
    ValidationScope complaint,
    Instant now) {

  /** Whose mistakes are shown. */
  public enum ValidationScope {
    NONE,
    /** Those of the section that is shown. */
    STEP,
    /** All: the form was to be sent. */
    ALL;

    /** What a query asks for. */
    public static ValidationScope of(Optional<String> check) {
      return switch (check.orElse("")) {
        case "" -> NONE;
        case "step" -> STEP;
        default -> ALL;
      };
    }
  }

  /** What is typed in one window, saved or not. */
  static FormState here(Questionnaire questionnaire, Map<String, String> fields) {
    return new FormState(
        questionnaire,
        fields,
        Map.of(),
        FormRevision.NOTHING,
        OptionalInt.empty(),
        ValidationScope.NONE,
        Instant.EPOCH);
  }

  @Override
  public String toString() {
    return "FormState";
  }

  /** What is typed here, and, where nothing is, what is typed there. */
  String value(String id) {
    var here = fields.getOrDefault(id, "");
    return Question.isBlank(here) ? elsewhere.getOrDefault(id, here) : here;
  }

  /** What is typed there, where it differs from what is typed here. */
  Optional<String> other(String id) {
    return Optional.ofNullable(elsewhere.get(id))
        .filter(there -> !Question.isBlank(there) && !there.equals(value(id)));
  }

  /** The fields as the page shows them: both windows' texts, this one's where they differ. */
  Map<String, String> merged() {
    var merged = new HashMap<String, String>();
    questionnaire.fieldNames().forEach(name -> merged.put(name, value(name)));
    return merged;
  }

  /** Whether another window's text stands beside a field of this section. */
  boolean isDiffering(Section section) {
    return section.ids().stream().anyMatch(id -> other(id).isPresent());
  }

  /** Whether anything that another window has saved is not in the fields yet. */
  public boolean hasConflict() {
    return elsewhere.entrySet().stream()
        .filter(field -> !Question.isBlank(field.getValue()))
        .anyMatch(field -> !field.getValue().equals(fields.get(field.getKey())));
  }

  /** The section to show where there is room for one only, from 1. */
  public int current() {
    return step.orElseGet(() -> firstThatDiffers().orElseGet(this::firstToBeFilled));
  }

  private OptionalInt firstThatDiffers() {
    var sections = questionnaire.sections();
    return IntStream.rangeClosed(1, sections.size())
        .filter(number -> isDiffering(sections.get(number - 1)))
        .findFirst();
  }

  SequencedMap<String, AnswerError> mistakes() {
    SequencedMap<String, AnswerError> mistakes = new LinkedHashMap<>();
    if (complaint != ValidationScope.NONE) {
      mistakes.putAll(questionnaire.validate(merged(), now));
    }
    if (complaint == ValidationScope.STEP) {
      mistakes.keySet().retainAll(questionnaire.sections().get(current() - 1).ids());
    }
    return mistakes;
  }

  private int firstToBeFilled() {
    var missing = questionnaire.validate(merged(), now).keySet();
    for (int number = 1; number < questionnaire.sections().size(); number++) {
      if (questionnaire.sections().get(number - 1).ids().stream().anyMatch(missing::contains)) {
        return number;
      }
    }
    return questionnaire.sections().size();
  }
}
