package refcheck.pages;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import refcheck.domain.form.AnswerError;
import refcheck.domain.form.Form;
import refcheck.domain.form.Section;
import refcheck.domain.form.TypedText;

/**
 * The state of a form.
 *
 * @param fields the saved input by field name, valid or not
 * @param conflictingFields the input that another window saved; empty if there is none
 * @param revision the saved revisions of the input
 * @param step the section to show on small screens, from 1; if empty, the first section with a
 *     conflict or an error
 * @param validationScope which errors are shown
 * @param now when the page is shown: later months are errors
 */
public record FormState(
    Form form,
    Map<String, String> fields,
    Map<String, String> conflictingFields,
    FormRevision revision,
    OptionalInt step,
    ValidationScope validationScope,
    Instant now) {

  /** Which errors are shown. */
  public enum ValidationScope {
    NONE,
    /** The errors of the current section. */
    STEP,
    /** All errors: the person tried to submit the form. */
    ALL;

    /** Parses a query parameter. */
    public static ValidationScope of(Optional<String> check) {
      return switch (check.orElse("")) {
        case "" -> NONE;
        case "step" -> STEP;
        default -> ALL;
      };
    }
  }

  /** The state of one window's input, saved or not. */
  static FormState ofFields(Form form, Map<String, String> fields) {
    return new FormState(
        form,
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

  /** The input of this window; if blank, that of the other window. */
  String value(String id) {
    var value = fields.getOrDefault(id, "");
    return TypedText.isBlank(value) ? conflictingFields.getOrDefault(id, value) : value;
  }

  /** The input of the other window, if it is different. */
  Optional<String> conflictingValue(String id) {
    return Optional.ofNullable(conflictingFields.get(id))
        .filter(value -> !TypedText.isBlank(value) && !value.equals(value(id)));
  }

  /** The fields of both windows; this window's value where they differ. */
  Map<String, String> merged() {
    var merged = new HashMap<String, String>();
    form.fieldNames().forEach(name -> merged.put(name, value(name)));
    return merged;
  }

  /** Whether a field of this section has a conflicting value. */
  boolean hasConflictIn(Section section) {
    return section.ids().stream().anyMatch(id -> conflictingValue(id).isPresent());
  }

  /** Whether another window saved input that is not in the fields. */
  public boolean hasConflict() {
    return conflictingFields.entrySet().stream()
        .filter(field -> !TypedText.isBlank(field.getValue()))
        .anyMatch(field -> !field.getValue().equals(fields.get(field.getKey())));
  }

  /** The section to show on small screens, from 1. */
  public int current() {
    return step.orElseGet(() -> firstWithConflict().orElseGet(this::firstWithError));
  }

  private OptionalInt firstWithConflict() {
    var sections = form.sections();
    return IntStream.rangeClosed(1, sections.size())
        .filter(number -> hasConflictIn(sections.get(number - 1)))
        .findFirst();
  }

  SequencedMap<String, AnswerError> errors() {
    SequencedMap<String, AnswerError> errors = new LinkedHashMap<>();
    if (validationScope != ValidationScope.NONE) {
      errors.putAll(form.validate(merged(), now));
    }
    if (validationScope == ValidationScope.STEP) {
      errors.keySet().retainAll(form.sections().get(current() - 1).ids());
    }
    return errors;
  }

  private int firstWithError() {
    var errors = form.validate(merged(), now).keySet();
    for (int number = 1; number < form.sections().size(); number++) {
      if (form.sections().get(number - 1).ids().stream().anyMatch(errors::contains)) {
        return number;
      }
    }
    return form.sections().size();
  }
}
