package refcheck.emailreferee;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sender's name and address as a header carries them (RFC 5322): the name quoted if it is ASCII,
 * else as RFC 2047 words.
 */
final class Mailbox {
  /** So many characters of four bytes fit into an encoded word of 75. */
  private static final int CHARACTERS = 11;

  private Mailbox() {}

  /**
   * A text in which no mail program finds an RFC 2047 word to decode, which could be what nobody
   * may write here: a mark that turns the direction of what follows.
   */
  static String undecoded(String text) {
    return text.replace("=?", "= ?");
  }

  static String of(String name, String address) {
    var codePoints =
        undecoded(name).codePoints().filter(each -> !Character.isISOControl(each)).toArray();
    var plain = IntStream.of(codePoints).allMatch(each -> each < 0x7F);
    return (plain ? quoted(codePoints) : encoded(codePoints)) + " <" + address + ">";
  }

  private static String quoted(int[] codePoints) {
    var name = new String(codePoints, 0, codePoints.length);
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String encoded(int[] codePoints) {
    return IntStream.iterate(0, at -> at < codePoints.length, at -> at + CHARACTERS)
        .mapToObj(at -> new String(codePoints, at, Math.min(CHARACTERS, codePoints.length - at)))
        .map(some -> "=?UTF-8?B?" + Base64.getEncoder().encodeToString(some.getBytes(UTF_8)) + "?=")
        .collect(Collectors.joining(" "));
  }
}
