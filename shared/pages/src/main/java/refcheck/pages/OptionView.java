package refcheck.pages;

import org.jspecify.annotations.Nullable;

/**
 * One radio button or tick box of a {@link FieldView}.
 *
 * @param style what the stylesheet does when it is chosen: show the next question, or hide others
 */
record OptionView(String id, String code, String label, boolean chosen, @Nullable String style) {
  @Override
  public String toString() {
    return "OptionView";
  }
}
