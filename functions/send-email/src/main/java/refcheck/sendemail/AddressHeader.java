package refcheck.sendemail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Formats a name and an address for a From header (RFC 5322): the name is quoted if it is ASCII,
 * otherwise written as encoded words.
 */
final class AddressHeader {
  /**
   * The maximum length, including the encoded name. SES rejects longer senders: "Address length is
   * more than 320 bytes long".
   */
  static final int LONGEST = 320;

  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private AddressHeader() {}

  /**
   * Prevents mail programs from decoding RFC 2047 words in a text. A decoded word could hold a
   * forbidden character, such as one that changes the writing direction.
   */
  static String undecoded(String text) {
    return text.replace("=?", "= ?");
  }

  /** Formats a header. Shortens a name that makes it too long, and adds an ellipsis. */
  static String of(String name, String address) {
    var shown = undecoded(name).replaceAll("\\p{Cc}", "");
    var header = format(shown, address);
    return header.length() <= LONGEST ? header : shortened(shown, address);
  }

  /** Uses the longest prefix of the name that fits. */
  private static String shortened(String name, String address) {
    var ends = CLUSTER.matcher(name).results().map(MatchResult::end).toList();
    var shown = format("…", address);
    for (int fits = 0, tooLong = ends.size(); fits + 1 < tooLong; ) {
      var middle = (fits + tooLong) / 2;
      var shorter = format(name.substring(0, ends.get(middle - 1)).strip() + "…", address);
      if (shorter.length() <= LONGEST) {
        fits = middle;
        shown = shorter;
      } else {
        tooLong = middle;
      }
    }
    return shown;
  }

  private static String format(String name, String address) {
    var isPlain = US_ASCII.newEncoder().canEncode(name) && name.indexOf(0x7F) < 0;
    return (isPlain ? quoted(name) : EncodedWords.of(name)) + " <" + address + ">";
  }

  private static String quoted(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
