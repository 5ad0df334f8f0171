package refcheck.sendemail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micronaut.json.tree.JsonNode;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.emulator.json.JsonNodes;

/** Checks that mail programs decode a sender's name to the original. */
class AddressHeaderTest {
  private static final String ADDRESS = "references@refcheck.example";
  private static final String FAMILY = "👨🏽‍👩🏽‍👧🏽‍👦🏽";
  private static final Pattern ENCODED_WORD = Pattern.compile("=\\?UTF-8\\?([QB])\\?([^? ]+)\\?=");

  /** Parses the header with Python's email package, as an independent implementation. */
  private static final String PYTHON =
      """
      import email, email.policy, json, sys
      header = 'From: ' + sys.stdin.buffer.read().decode('ascii') + '\\r\\n\\r\\n'
      message = email.message_from_string(header, policy=email.policy.default)
      sender = message['From'].addresses[0]
      print(json.dumps({'name': sender.display_name, 'address': sender.addr_spec,
          'defects': str(message['From'].defects)}))
      """;

  static Stream<String> names() {
    return Stream.of(
        "Acme Demo Ltd (via Refcheck)",
        "Acme (über Refcheck)",
        "Müller & Söhne GmbH, München (über Refcheck)",
        "Österreichische Gesellschaft für Größenmaßstäbe mbH & Co. KG (über Refcheck)",
        "示例科技（由 Refcheck 代发）",
        "北京示例科技有限公司（由 Refcheck 代发）",
        "Acme 示例 Ltd（由 Refcheck 代发）",
        "Kita Ёлка – Школа № 5",
        "Emoji 🎉 " + FAMILY + " 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇩🇪 team",
        "Quote \" and backslash \\ and comma, colon: <at> a@b.example; (comment)",
        "Größe \" \\ , : <at> a@b.example; (comment) ? = _",
        "=?UTF-8?Q?=E2=80=AE?= Ltd",
        "Ä =?UTF-8?Q?=E2=80=AE?= Ltd",
        "trailing blank é ",
        "x");
  }

  @ParameterizedTest
  @MethodSource("names")
  void isDecodedToTheOriginal(String name) throws Exception {
    var header = AddressHeader.of(name, ADDRESS);
    assertThat(header).isASCII().hasSizeLessThanOrEqualTo(AddressHeader.LONGEST);
    var parsed = new InternetAddress(header, true);
    assertThat(parsed.getPersonal()).isEqualTo(AddressHeader.undecoded(name));
    assertThat(parsed.getAddress()).isEqualTo(ADDRESS);
  }

  @ParameterizedTest
  @MethodSource("names")
  void anIndependentParserDecodesIt(String name) throws IOException {
    var parsed = python(AddressHeader.of(name, ADDRESS));
    // Python's package keeps the space between two encoded words. The names have spaces there
    // anyway.
    assertThat(text(parsed, "name").replaceAll("\\s+", " ").strip())
        .isEqualTo(AddressHeader.undecoded(name).strip());
    assertThat(text(parsed, "address")).isEqualTo(ADDRESS);
    assertThat(text(parsed, "defects")).isEqualTo("()");
  }

  private static String text(JsonNode parsed, String field) {
    return JsonNodes.textAt(parsed, field).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("names")
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
        words(AddressHeader.of(name, ADDRESS)).stream().map(AddressHeaderTest::decoded).toList();
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
  @ValueSource(strings = {FAMILY, "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇩🇪", "e\u0301", "नि"})
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

  /** SES's limit is 320 bytes, including the encoded name. */
  @ParameterizedTest
  @ValueSource(strings = {"x", "\"", "ä", "示", "示例 ", "🎉", FAMILY})
  void aLongNameIsCut(String piece) throws Exception {
    var name = piece.repeat(200 / piece.length());
    var header = AddressHeader.of(name, ADDRESS);
    assertThat(header).isASCII().hasSizeBetween(200, AddressHeader.LONGEST);
    var personal = new InternetAddress(header, true).getPersonal();
    assertThat(personal.equals(name) || personal.endsWith("…")).as(personal).isTrue();
    assertThat(name.strip()).startsWith(personal.replace("…", "").strip());
  }

  @Test
  void aNameCannotInjectHeaders() {
    assertThat(AddressHeader.of("a\r\nBcc: x@y.example\u0000\u0085", ADDRESS))
        .isEqualTo("\"aBcc: x@y.example\" <" + ADDRESS + ">");
  }

  /**
   * A name that looks like an encoded word stays literal, because it could decode to a forbidden
   * character.
   */
  @Test
  void encodedWordsInANameStayLiteral() throws Exception {
    var encodedWord = "=?UTF-8?Q?=E2=80=AEevil?=";
    assertThat(AddressHeader.undecoded(encodedWord)).isEqualTo("= ?UTF-8?Q?=E2=80=AEevil?=");
    for (var name : List.of(encodedWord, "ä " + encodedWord)) {
      assertThat(new InternetAddress(AddressHeader.of(name, ADDRESS), true).getPersonal())
          .contains("evil")
          .doesNotContain("\u202E");
    }
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

  private static JsonNode python(String header) throws IOException {
    var process = start();
    try (var input = process.getOutputStream()) {
      input.write(header.getBytes(UTF_8));
    }
    try (var output = process.getInputStream()) {
      return JsonNodes.read(new String(output.readAllBytes(), UTF_8), "Python's answer");
    }
  }

  private static Process start() {
    try {
      return new ProcessBuilder("python3", "-c", PYTHON)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException e) {
      assumeTrue(false, "no python3 on this machine");
      throw new IllegalStateException(e);
    }
  }
}
