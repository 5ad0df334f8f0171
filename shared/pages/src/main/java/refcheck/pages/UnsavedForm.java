package refcheck.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.form.Form;
import refcheck.domain.form.Question;
import refcheck.domain.form.TypedText;

/**
 * A posted form that is not stored, and that its sender gets back.
 *
 * @param token the token of the link; empty if the link is malformed
 * @param action the path and query that the form was posted to
 * @param fields all fields as they came, in order; a name may occur twice
 * @param text a body without fields, as it could be read
 */
public record UnsavedForm(
    Optional<LinkToken> token,
    String action,
    Form form,
    List<Map.Entry<String, String>> fields,
    String text) {

  /** Whether the sender has typed or chosen something. */
  public boolean isBlank() {
    return TypedText.isBlank(text) && typed().findAny().isEmpty();
  }

  /** The fields of the questionnaire that have a value. */
  private Stream<Map.Entry<String, String>> typed() {
    return fields.stream()
        .filter(field -> form.fieldNames().contains(field.getKey()))
        .filter(field -> !TypedText.isBlank(field.getValue()));
  }

  /** One view for each field with a value, so that a field that came twice is shown twice. */
  List<FieldView> views(Messages texts) {
    return typed()
        .map(field -> {
          var state =
              FormState.ofFields(
                  form, Map.of(field.getKey(), TypedText.sanitize(field.getValue())));
          return FieldView.of(texts, state, question(field.getKey()), Map.of());
        })
        .toList();
  }

  private Question question(String field) {
    return form.questions().stream()
        .filter(question -> question.fieldNames().contains(field))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String toString() {
    return "UnsavedForm";
  }
}
