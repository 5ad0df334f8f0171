package refcheck.local.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import refcheck.local.wire.Answer;

/** A file that came with a mail; its name is safe to show and to save. */
record Attachment(String name, String type, byte[] content) {

  private static final int LONGEST_NAME = 150;
  // Also marks that turn the direction of writing, behind which endings hide.
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}/\\\\:]");

  /** The number stands in for a name that says nothing. */
  static Attachment of(@Nullable String given, int number, String type, byte[] content) {
    var name = UNSAFE.matcher(given == null ? "" : MailText.decoded(given)).replaceAll("_").strip();
    var saysNothing = name.chars().allMatch(each -> each == '.' || each == '_');
    return new Attachment(
        saysNothing ? "attachment-" + number : MailText.cut(name, LONGEST_NAME), type, content);
  }

  String size() {
    return content.length < 10_000
        ? content.length + " bytes"
        : String.format(Locale.ENGLISH, "%,d kB", content.length / 1000);
  }

  /** To be saved, whatever it says that it is; RFC 6266 has the name. */
  Answer download() {
    var encoded = URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
    return Answer.bytes(200, "application/octet-stream", content)
        .with("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
        .with("Content-Security-Policy", "sandbox; default-src 'none'");
  }
}
