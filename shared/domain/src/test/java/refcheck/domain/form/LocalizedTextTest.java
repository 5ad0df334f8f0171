package refcheck.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {
  @Test
  void isInTheLanguageOrInEnglish() {
    var text = new LocalizedText(Map.of("en", "Yes", "zh-CN", "是"));
    assertThat(text.in("zh-CN")).isEqualTo("是");
    assertThat(text.in("en")).isEqualTo("Yes");
    assertThat(text.in("de")).isEqualTo("Yes");
  }

  @Test
  void hasAnEnglishText() {
    assertThatThrownBy(() -> new LocalizedText(Map.of("de", "Ja"))).hasMessage("en is missing");
  }

  @Test
  void isNotBlank() {
    assertThatThrownBy(() -> new LocalizedText(Map.of("en", "Yes", "de", " ")))
        .hasMessage("a text is blank");
  }
}
