package refcheck.sendemail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A sender's name and address as a header carries them (RFC 5322): the name quoted if it is ASCII,
 * else as encoded words.
 */
final class AddressHeader {
  /**
   * SES refuses longer senders, with the name as it is encoded: "Address length is more than 320
   * bytes long".
   */
  static final int LONGEST = 320;

  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private AddressHeader() {}

  /**
   * A text in which no mail program finds an RFC 2047 word to decode, which could be what nobody
   * may write here: a mark that turns the direction of what follows.
   */
  static String undecoded(String text) {
    return text.replace("=?", "= ?");
  }

  /** A name that makes it too long is cut, and ends with an ellipsis. */
  static String of(String name, String address) {
    var shown = undecoded(name).replaceAll("\\p{Cc}", "");
    var mailbox = written(shown, address);
    return mailbox.length() <= LONGEST ? mailbox : cut(shown, address);
  }

  /** As much of the name as there is room for. */
  private static String cut(String name, String address) {
    var ends = CLUSTER.matcher(name).results().map(MatchResult::end).toList();
    var shown = written("…", address);
    for (int fits = 0, tooLong = ends.size(); fits + 1 < tooLong; ) {
      var middle = (fits + tooLong) / 2;
      var tried = written(name.substring(0, ends.get(middle - 1)).strip() + "…", address);
      if (tried.length() <= LONGEST) {
        fits = middle;
        shown = tried;
      } else {
        tooLong = middle;
      }
    }
    return shown;
  }

  private static String written(String name, String address) {
    var isPlain = US_ASCII.newEncoder().canEncode(name) && name.indexOf(0x7F) < 0;
    return (isPlain ? quoted(name) : EncodedWords.of(name)) + " <" + address + ">";
  }

  private static String quoted(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
