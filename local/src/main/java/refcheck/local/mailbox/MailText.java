package refcheck.local.mailbox;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A mail's own words made readable on a page, which escapes them. */
final class MailText {

  private static final Pattern LINK =
      Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]}'*]");

  private MailText() {}

  /** A stretch of text; a link is an http or https address and nothing else. */
  record Piece(String text, boolean isLink) {}

  /** The text in pieces, its links to be followed. */
  static List<Piece> pieces(String text) {
    var pieces = new ArrayList<Piece>();
    int end = 0;
    for (var link = LINK.matcher(text); link.find(); end = link.end()) {
      pieces.add(new Piece(text.substring(end, link.start()), false));
      pieces.add(new Piece(link.group(), true));
    }
    pieces.add(new Piece(text.substring(end), false));
    return pieces;
  }

  /** A header travels folded and in RFC 2047 words, which nobody reads. */
  static String decoded(String header) {
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(header));
    } catch (UnsupportedEncodingException e) {
      return header;
    }
  }

  /** At most so many characters, and never half of one. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "…";
  }
}
