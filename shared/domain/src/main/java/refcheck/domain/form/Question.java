package refcheck.domain.form;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import refcheck.domain.form.AnswerType.Month;

/**
 * One question of a form.
 *
 * @param id the name of the form field; stable and unique in its form
 * @param required whether a submission needs an answer, if the question is visible
 * @param condition when the question is visible, if not always
 */
public record Question(
    String id,
    LocalizedText text,
    AnswerType type,
    boolean required,
    Optional<Condition> condition) {
  /** Rejects malformed ids. */
  public Question {
    LinkId.check(id);
  }

  /** Whether the question is visible with these answers. */
  public boolean isVisible(Map<String, String> fields) {
    return condition.isEmpty() || condition.get().isMet(fields);
  }

  /** The name of the "ongoing" checkbox; empty if the question has none. */
  public Optional<String> ongoingField() {
    return type instanceof Month(var openEnded, _)
        ? openEnded.map(_ -> id + "_" + Month.ONGOING)
        : Optional.empty();
  }

  /** Whether the "ongoing" checkbox is ticked. */
  public boolean isOngoing(Map<String, String> fields) {
    return ongoingField()
        .filter(field -> !TypedText.isBlank(fields.getOrDefault(field, "")))
        .isPresent();
  }

  /** The names of the question's fields in the form. */
  public List<String> fieldNames() {
    return Stream.concat(Stream.of(id), ongoingField().stream()).toList();
  }

  /** The error in the fields of this question; empty if they are valid. */
  public Optional<AnswerError> validate(Map<String, String> fields) {
    var value = fields.getOrDefault(id, "");
    if (!isOngoing(fields)) {
      return validate(value);
    }
    return TypedText.isBlank(value) ? Optional.empty() : Optional.of(AnswerError.MONTH_AND_ONGOING);
  }

  /** The normalized answer in these fields; empty if there is none. */
  public Optional<String> answer(Map<String, String> fields) {
    return isOngoing(fields)
        ? Optional.of(Month.ONGOING)
        : Optional.of(fields.getOrDefault(id, ""))
            .filter(value -> !TypedText.isBlank(value))
            .map(type::normalize);
  }

  /** The error in this value; empty if it is valid. A blank value counts as no answer. */
  public Optional<AnswerError> validate(String value) {
    if (TypedText.isBlank(value)) {
      return required ? Optional.of(AnswerError.MISSING) : Optional.empty();
    }
    return type.validate(value);
  }

  /** The month in the field of this question; empty if it takes or has none. */
  Optional<YearMonth> month(Map<String, String> fields) {
    return type instanceof Month ? Month.parse(fields.getOrDefault(id, "")) : Optional.empty();
  }

  /** The id of the question whose month must not be after this one's; empty if there is none. */
  Optional<String> notBefore() {
    return type instanceof Month(_, var earlier) ? earlier : Optional.empty();
  }
}
