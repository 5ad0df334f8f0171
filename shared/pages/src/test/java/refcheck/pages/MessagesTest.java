package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessagesTest {
  @Test
  void formatsTimesForItsReaders() {
    var at = Instant.parse("2026-11-23T20:30:00Z");
    assertThat(Messages.in(Samples.EN).time(at)).isEqualTo("Monday, 23 November 2026, 20:30 UTC");
    assertThat(Messages.in(Samples.ZH_CN).time(at)).isEqualTo("2026年11月24日星期二 04:30（北京时间，UTC+8）");
  }

  @Test
  void formatsNumbersForItsReaders() {
    var texts = Messages.in(Samples.EN);
    assertThat(texts.get("form.mistakes", 1)).isEqualTo("One answer needs another look");
    assertThat(texts.get("form.mistakes", 2)).isEqualTo("2 answers need another look");
    assertThat(texts.get("hint.text", 2000)).isEqualTo("At most 2,000 characters");
  }

  @Test
  void separatesNamesInAnotherScript() {
    var texts = Messages.in(Samples.ZH_CN);
    assertThat(texts.get("form.heading", "Li Lei")).isEqualTo("关于 Li Lei 的工作评价");
    assertThat(texts.get("form.heading", "李雷")).isEqualTo("关于李雷的工作评价");
    assertThat(texts.get("form.heading", "A公司")).isEqualTo("关于 A公司的工作评价");
    assertThat(Messages.in(Samples.EN).get("form.heading", "李雷"))
        .isEqualTo("Your reference for 李雷");
  }

  @Test
  void rejectsAnUnknownKey() {
    var texts = Messages.in(Samples.EN);
    assertThatThrownBy(() -> texts.get("none")).hasMessage("no text none in en");
  }
}
