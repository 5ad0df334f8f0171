package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WrappingTest {
  @Test
  void breaksEnglishBetweenWords() {
    assertThat(Wrapping.wrap("word ".repeat(16).strip(), Locale.ENGLISH))
        .isEqualTo("word ".repeat(14).strip() + "\nword word");
  }

  @Test
  void breaksChineseAnywhereButBeforePunctuation() {
    var sentence = "字".repeat(36) + "，" + "字".repeat(3);
    assertThat(Wrapping.wrap(sentence, Locale.SIMPLIFIED_CHINESE))
        .isEqualTo("字".repeat(35) + "\n字，" + "字".repeat(3));
  }

  @Test
  void leavesAWordThatIsTooLongWhole() {
    assertThat(Wrapping.wrap("a " + "x".repeat(100) + " b", Locale.ENGLISH))
        .isEqualTo("a\n" + "x".repeat(100) + "\nb");
  }

  @Test
  void hasNothingToDoWithAShortLineOrNone() {
    assertThat(Wrapping.wrap("short", Locale.ENGLISH)).isEqualTo("short");
    assertThat(Wrapping.wrap("", Locale.ENGLISH)).isEmpty();
  }
}
