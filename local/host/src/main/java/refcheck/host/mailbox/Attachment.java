package refcheck.host.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import refcheck.emulator.wire.HostResponse;

/** An attachment of a mail. Its name is safe to show and to save. */
record Attachment(String name, String type, byte[] content) {

  private static final int MAX_NAME_LENGTH = 150;
  // Includes characters that reverse the writing direction, which can hide a file extension.
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}/\\\\:]");

  /** Uses the number if the given name is empty or has only dots. */
  static Attachment of(@Nullable String originalName, int number, String type, byte[] content) {
    var name =
        UNSAFE
            .matcher(originalName == null ? "" : MailText.decoded(originalName))
            .replaceAll("_")
            .strip();
    var isMeaningless = name.chars().allMatch(each -> each == '.' || each == '_');
    return new Attachment(
        isMeaningless ? "attachment-" + number : MailText.cut(name, MAX_NAME_LENGTH),
        type,
        content);
  }

  String size() {
    return content.length < 10_000
        ? content.length + " bytes"
        : String.format(Locale.ENGLISH, "%,d kB", content.length / 1000);
  }

  /**
   * A response that makes the browser save the file, whatever its type. RFC 6266 defines the name's
   * format.
   */
  HostResponse download() {
    var encoded = URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
    return HostResponse.bytes(200, "application/octet-stream", content)
        .with("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
        .with("Content-Security-Policy", "sandbox; default-src 'none'");
  }
}
