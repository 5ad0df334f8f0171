package refcheck.host.mailbox;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes the text of a mail readable on a page. The page escapes it. */
final class MailText {

  private static final Pattern LINK =
      Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]}'*]");

  private MailText() {}

  /** A piece of text. A link is always an http or https address. */
  record Piece(String text, boolean isLink) {}

  /** Splits a text into links and the text between them. */
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

  /** Decodes a header, which is sent folded and in RFC 2047 words. */
  static String decoded(String header) {
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(header));
    } catch (UnsupportedEncodingException e) {
      return header;
    }
  }

  /** Cuts a text to at most {@code longest} characters. Never splits a surrogate pair. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "…";
  }
}
