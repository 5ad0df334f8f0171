package refcheck.sendemail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks how a sender's name is split into encoded words. */
class EncodedWordsTest {
  private static final String ADDRESS = "references@refcheck.example";
  private static final Pattern ENCODED_WORD = Pattern.compile("=\\?UTF-8\\?([QB])\\?([^? ]+)\\?=");

  @ParameterizedTest
  @MethodSource("refcheck.sendemail.SenderNames#all")
  void everyEncodedWordIsValidAndShort(String name) {
    var words = words(AddressHeader.of(name, ADDRESS));
    assertThat(words)
        .allSatisfy(word -> {
          assertThat(word).hasSizeLessThanOrEqualTo(75).matches(ENCODED_WORD);
          assertThat(decoded(word)).doesNotContain("\uFFFD");
        });
  }

  /** Some readers keep the space between two encoded words, so words are split at spaces. */
  @Test
  void isSplitAtSpaces() {
    var name = "Österreichische Gesellschaft für Größenmaßstäbe mbH & Co. KG (über Refcheck)";
    var words =
        words(AddressHeader.of(name, ADDRESS)).stream().map(EncodedWordsTest::decoded).toList();
    assertThat(words).hasSizeGreaterThan(1);
    assertThat(words.subList(0, words.size() - 1)).allMatch(word -> word.endsWith(" "));
    assertThat(String.join("", words)).isEqualTo(name);
  }

  /**
   * A name that fits into one encoded word is not split. A name without spaces is split into as few
   * words as possible.
   */
  @ParameterizedTest
  @CsvSource({
    "Acme Demo Ltd (über Refcheck), 1",
    "Müller & Söhne GmbH (über Refcheck), 1",
    "示例科技（由 Refcheck 代发）, 1",
    "北京示例科技有限公司（由 Refcheck 代发）, 2",
    "一二三四五六七八九十一二三四五, 1",
    "一二三四五六七八九十一二三四五六, 2",
  })
  void usesAsFewEncodedWordsAsPossible(String name, int words) {
    assertThat(words(AddressHeader.of(name, ADDRESS))).hasSize(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {SenderNames.FAMILY, "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇩🇪", "e\u0301", "नि"})
  void aGraphemeClusterIsNotSplit(String cluster) {
    var words = words(AddressHeader.of("é" + cluster.repeat(4), ADDRESS));
    assertThat(words)
        .hasSizeGreaterThanOrEqualTo(1)
        .allSatisfy(word -> assertThat(decoded(word)).matches("é?(" + cluster + ")*"));
  }

  /** A cluster that is too long is split between its combining marks. */
  @Test
  void aVeryLongClusterIsSplitBetweenItsMarks() throws Exception {
    var cluster = "e" + "\u0301".repeat(60);
    assertThat(new InternetAddress(AddressHeader.of(cluster, ADDRESS), true).getPersonal())
        .isEqualTo(cluster);
  }

  private static List<String> words(String header) {
    var name = header.substring(0, header.lastIndexOf(" <"));
    return name.startsWith("\"") ? List.of() : List.of(name.split(" "));
  }

  private static String decoded(String word) {
    try {
      return MimeUtility.decodeWord(word);
    } catch (ParseException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
