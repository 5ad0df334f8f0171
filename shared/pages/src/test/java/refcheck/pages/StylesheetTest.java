package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StylesheetTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

  private final String css = Stylesheet.text();
  private final int dark = css.indexOf("@media (prefers-color-scheme: dark)");

  /** WCAG 2.2: at least 4.5 for text (1.4.3), at least 3 for the borders of fields (1.4.11). */
  @ParameterizedTest
  @CsvSource({
    "ink, paper, 4.5",
    "ink, card, 4.5",
    "quiet, paper, 4.5",
    "quiet, card, 4.5",
    "accent, paper, 4.5",
    "on-accent, accent, 4.5",
    "alarm, paper, 4.5",
    "line, paper, 3",
    "good, paper, 3"
  })
  void hasEnoughContrastInLightAndDarkMode(String foreground, String background, double minimum) {
    var lightMode = colours(css.substring(0, dark));
    var darkMode = colours(css.substring(dark));
    assertThat(contrast(lightMode, foreground, background)).isGreaterThanOrEqualTo(minimum);
    assertThat(contrast(darkMode, foreground, background)).isGreaterThanOrEqualTo(minimum);
  }

  @Test
  void loadsNothing() {
    assertThat(css).doesNotContain("url(", "@import", "http");
  }

  private static Map<String, Integer> colours(String rules) {
    var colours = new HashMap<String, Integer>();
    COLOUR
        .matcher(rules)
        .results()
        .forEach(found -> colours.put(found.group(1), Integer.parseInt(found.group(2), 16)));
    return colours;
  }

  private static double contrast(
      Map<String, Integer> colours, String foreground, String background) {
    var one = luminance(colours.getOrDefault(foreground, -1));
    var other = luminance(colours.getOrDefault(background, -1));
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
  }

  private static double linear(int channel) {
    var value = (channel & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
