package refcheck.domain.form;

import java.util.Map;
import java.util.Objects;

/**
 * A text in several languages.
 *
 * @param byTag the text by BCP 47 tag; one is English
 */
public record LocalizedText(Map<String, String> byTag) {
  private static final String ENGLISH = "en";

  /** Rejects blank texts, and texts without English. */
  public LocalizedText {
    byTag = Map.copyOf(byTag);
    if (!byTag.containsKey(ENGLISH)) {
      throw new IllegalArgumentException(ENGLISH + " is missing");
    }
    if (byTag.values().stream().anyMatch(TypedText::isBlank)) {
      throw new IllegalArgumentException("a text is blank");
    }
  }

  /** The text in this language, or in English. */
  public String in(String tag) {
    return Objects.requireNonNull(byTag.getOrDefault(tag, byTag.get(ENGLISH)));
  }
}
