package refcheck.domain.form;

import java.util.regex.Pattern;

/**
 * One answer of a question that offers a choice.
 *
 * @param code the stored answer, unique in its question
 */
public record AnswerOption(String code, LocalizedText text) {
  private static final Pattern CODE = Pattern.compile("[a-z0-9_]{1,60}");

  /** Rejects malformed codes. */
  public AnswerOption {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "a code consists of lower-case letters, digits and underscores: " + code);
    }
  }
}
