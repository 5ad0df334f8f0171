package refcheck.local.mailbox;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mail's own words made safe and readable on a page. */
final class MailText {

  private static final Pattern LINK =
      Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]}'*]");

  private MailText() {}

  /** Safe as text and inside a quoted attribute. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Escaped, with its links to be followed. */
  static String linked(@Nullable String text) {
    if (text == null) {
      return "This mail has no text part.";
    }
    var html = new StringBuilder();
    int end = 0;
    for (var link = LINK.matcher(text); link.find(); end = link.end()) {
      html.append(escape(text.substring(end, link.start()))).append(anchor(escape(link.group())));
    }
    return html.append(escape(text.substring(end))).toString();
  }

  private static String anchor(String address) {
    return "<a href=\""
        + address
        + "\" target=\"_blank\" rel=\"noopener noreferrer\">"
        + address
        + "</a>";
  }

  /** A display name travels in RFC 2047 words, which nobody reads. */
  static String decoded(String header) {
    try {
      return MimeUtility.decodeText(header);
    } catch (UnsupportedEncodingException e) {
      return header;
    }
  }
}
