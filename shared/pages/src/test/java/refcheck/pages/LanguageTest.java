package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.pages.Language.EN;
import static refcheck.pages.Language.ZH_CN;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "en, EN",
    "en-GB, EN",
    "EN-us, EN",
    "zh, ZH_CN",
    "zh-CN, ZH_CN",
    "zh-Hans-CN, ZH_CN",
    "ZH-cn, ZH_CN",
    "zh-TW, ZH_CN"
  })
  void servesEveryRegionOfItsLanguage(String tag, Language language) {
    assertThat(Language.of(tag)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "fr", "*", "e", "zh_CN", "en;q=1", "en,zh", "🙂", "<b>"})
  void hasNoLanguageForOtherTags(String tag) {
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
        "zh-CN,zh;q=0.9,en;q=0.8 | ZH_CN",
        "en-GB,en;q=0.9,zh;q=0.8 | EN",
        "fr,zh-Hans;q=0.5,en;q=0.2 | ZH_CN",
        "en;q=0.2,zh;q=0.7 | ZH_CN",
        "fr | EN",
        "* | EN",
        "nonsense;;q | EN"
      })
  void theBestOfTheBrowserComesNext(String acceptLanguage, Language language) {
    assertThat(Language.choose(Optional.empty(), Optional.of(acceptLanguage))).isEqualTo(language);
  }

  @Test
  void englishIsLast() {
    assertThat(Language.choose(Optional.empty(), Optional.empty())).isEqualTo(EN);
  }
}
