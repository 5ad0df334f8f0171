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
import refcheck.local.json.JsonNodes;

/** A sender's name, as mail programs read it. */
class AddressHeaderTest {
  private static final String ADDRESS = "references@refcheck.example";
  private static final String FAMILY = "👨🏽‍👩🏽‍👧🏽‍👦🏽";
  private static final Pattern ENCODED_WORD = Pattern.compile("=\\?UTF-8\\?([QB])\\?([^? ]+)\\?=");

  /** Reads with Python's email package, which knows nothing of ours. */
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
  void isReadAsItWasWritten(String name) throws Exception {
    var mailbox = AddressHeader.of(name, ADDRESS);
    assertThat(mailbox).isASCII().hasSizeLessThanOrEqualTo(AddressHeader.LONGEST);
    var read = new InternetAddress(mailbox, true);
    assertThat(read.getPersonal()).isEqualTo(AddressHeader.undecoded(name));
    assertThat(read.getAddress()).isEqualTo(ADDRESS);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aStrangerReadsIt(String name) throws IOException {
    var read = python(AddressHeader.of(name, ADDRESS));
    // It shows the blank between two encoded words, where there is one anyway.
    assertThat(text(read, "name").replaceAll("\\s+", " ").strip())
        .isEqualTo(AddressHeader.undecoded(name).strip());
    assertThat(text(read, "address")).isEqualTo(ADDRESS);
    assertThat(text(read, "defects")).isEqualTo("()");
  }

  private static String text(JsonNode read, String field) {
    return JsonNodes.textAt(read, field).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyEncodedWordIsWholeAndShort(String name) {
    var words = words(AddressHeader.of(name, ADDRESS));
    assertThat(words)
        .allSatisfy(word -> {
          assertThat(word).hasSizeLessThanOrEqualTo(75).matches(ENCODED_WORD);
          assertThat(decoded(word)).doesNotContain("\uFFFD");
        });
  }

  /** For readers that show the blank between two encoded words. */
  @Test
  void isSplitAtBlanks() {
    var name = "Österreichische Gesellschaft für Größenmaßstäbe mbH & Co. KG (über Refcheck)";
    var words =
        words(AddressHeader.of(name, ADDRESS)).stream().map(AddressHeaderTest::decoded).toList();
    assertThat(words).hasSizeGreaterThan(1);
    assertThat(words.subList(0, words.size() - 1)).allMatch(word -> word.endsWith(" "));
    assertThat(String.join("", words)).isEqualTo(name);
  }

  /** What fits into one encoded word is one; what has no blank is split into as few as can be. */
  @ParameterizedTest
  @CsvSource({
    "Acme Demo Ltd (über Refcheck), 1",
    "Müller & Söhne GmbH (über Refcheck), 1",
    "示例科技（由 Refcheck 代发）, 1",
    "北京示例科技有限公司（由 Refcheck 代发）, 2",
    "一二三四五六七八九十一二三四五, 1",
    "一二三四五六七八九十一二三四五六, 2",
  })
  void asFewEncodedWordsAsFit(String name, int words) {
    assertThat(words(AddressHeader.of(name, ADDRESS))).hasSize(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {FAMILY, "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇩🇪", "e\u0301", "नि"})
  void whatIsOneCharacterToPeopleIsNotSplit(String cluster) {
    var words = words(AddressHeader.of("é" + cluster.repeat(4), ADDRESS));
    assertThat(words)
        .hasSizeGreaterThanOrEqualTo(1)
        .allSatisfy(word -> assertThat(decoded(word)).matches("é?(" + cluster + ")*"));
  }

  /** Such a pile is split all the same, between its marks. */
  @Test
  void aPileOfMarksIsSplitBetweenThem() throws Exception {
    var pile = "e" + "\u0301".repeat(60);
    assertThat(new InternetAddress(AddressHeader.of(pile, ADDRESS), true).getPersonal())
        .isEqualTo(pile);
  }

  /** SES takes 320 bytes, with the name as it is encoded. */
  @ParameterizedTest
  @ValueSource(strings = {"x", "\"", "ä", "示", "示例 ", "🎉", FAMILY})
  void aLongNameIsCut(String piece) throws Exception {
    var name = piece.repeat(200 / piece.length());
    var mailbox = AddressHeader.of(name, ADDRESS);
    assertThat(mailbox).isASCII().hasSizeBetween(200, AddressHeader.LONGEST);
    var personal = new InternetAddress(mailbox, true).getPersonal();
    assertThat(personal.equals(name) || personal.endsWith("…")).as(personal).isTrue();
    assertThat(name.strip()).startsWith(personal.replace("…", "").strip());
  }

  @Test
  void aNameCannotEndItsHeader() {
    assertThat(AddressHeader.of("a\r\nBcc: x@y.example\u0000\u0085", ADDRESS))
        .isEqualTo("\"aBcc: x@y.example\" <" + ADDRESS + ">");
  }

  /** What would decode to a mark that nobody may write stays as it looks. */
  @Test
  void nothingThatIsTypedIsDecoded() throws Exception {
    var typed = "=?UTF-8?Q?=E2=80=AEevil?=";
    assertThat(AddressHeader.undecoded(typed)).isEqualTo("= ?UTF-8?Q?=E2=80=AEevil?=");
    for (var name : List.of(typed, "ä " + typed)) {
      assertThat(new InternetAddress(AddressHeader.of(name, ADDRESS), true).getPersonal())
          .contains("evil")
          .doesNotContain("\u202E");
    }
  }

  private static List<String> words(String mailbox) {
    var name = mailbox.substring(0, mailbox.lastIndexOf(" <"));
    return name.startsWith("\"") ? List.of() : List.of(name.split(" "));
  }

  private static String decoded(String word) {
    try {
      return MimeUtility.decodeWord(word);
    } catch (ParseException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode python(String mailbox) throws IOException {
    var process = start();
    try (var input = process.getOutputStream()) {
      input.write(mailbox.getBytes(UTF_8));
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
