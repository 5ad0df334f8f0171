package refcheck.pages;

import org.jspecify.annotations.Nullable;

/**
 * One radio button or checkbox of a {@link FieldView}.
 *
 * @param style the CSS classes of an option that shows the next question or hides others
 */
record OptionView(String id, String code, String label, boolean chosen, @Nullable String style) {
  @Override
  public String toString() {
    return "OptionView";
  }
}
