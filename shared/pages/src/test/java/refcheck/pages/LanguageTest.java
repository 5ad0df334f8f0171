package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.pages.Samples.EN;
import static refcheck.pages.Samples.ZH_CN;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "en, en",
    "en-GB, en",
    "EN-us, en",
    "zh, zh-CN",
    "zh-CN, zh-CN",
    "zh-Hans-CN, zh-CN",
    "ZH-cn, zh-CN",
    "zh-TW, zh-CN"
  })
  void matchesEveryRegionOfALanguage(String tag, String language) {
    assertThat(Language.of(tag).orElseThrow().tag()).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "fr", "*", "e", "zh_CN", "en;q=1", "en,zh", "🙂", "<b>"})
  void hasNoMatchForOtherTags(String tag) {
    assertThat(Language.of(tag)).isEmpty();
    assertThat(Language.orEnglish(tag)).isEqualTo(EN);
  }

  @Test
  void theChoiceOfTheReaderComesFirst() {
    assertThat(Language.choose(Optional.of("zh-CN"), Optional.of("en"))).isEqualTo(ZH_CN);
    assertThat(Language.choose(Optional.of("xx"), Optional.of("zh"))).isEqualTo(ZH_CN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-CN,zh;q=0.9,en;q=0.8 | zh-CN",
        "en-GB,en;q=0.9,zh;q=0.8 | en",
        "fr,zh-Hans;q=0.5,en;q=0.2 | zh-CN",
        "en;q=0.2,zh;q=0.7 | zh-CN",
        "fr | en",
        "* | en",
        "nonsense;;q | en"
      })
  void theBestMatchOfTheBrowserComesNext(String acceptLanguage, String language) {
    assertThat(Language.choose(Optional.empty(), Optional.of(acceptLanguage)).tag())
        .isEqualTo(language);
  }

  @Test
  void englishIsTheDefault() {
    assertThat(Language.choose(Optional.empty(), Optional.empty())).isEqualTo(EN);
  }
}
