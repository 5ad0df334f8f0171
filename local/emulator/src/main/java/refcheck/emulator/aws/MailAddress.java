package refcheck.emulator.aws;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An email address in a form that SES accepts: {@code name@domain}, or a display name followed by
 * the address in angle brackets.
 */
record MailAddress(String written, String bare) {

  /** SES's limit in bytes, including the encoded display name. */
  private static final int LONGEST = 320;

  /** SES requires ASCII: a display name in RFC 2047 words, a domain in Punycode. */
  static MailAddress parse(String written) {
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(written)) {
      throw invalid(
          "Email address is not valid: it must be ASCII; write a display name in RFC 2047 words");
    }
    if (written.length() > LONGEST) {
      throw invalid("Address length is more than " + LONGEST + " bytes long");
    }
    try {
      var addresses = InternetAddress.parse(written, true);
      if (addresses.length != 1 || addresses[0].isGroup()) {
        throw invalid("Email address is not valid: one address was expected");
      }
      return new MailAddress(written, checked(addresses[0].getAddress()));
    } catch (AddressException e) {
      throw invalid("Email address is not valid: " + e.getMessage());
    }
  }

  String domain() {
    return bare.substring(bare.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  static AwsRefusal invalid(String message) {
    return new AwsRefusal("BadRequestException", message);
  }

  private static String checked(String bare) {
    int at = bare.lastIndexOf('@');
    if (at < 1 || at == bare.length() - 1) {
      throw invalid("Email address is not valid: Missing final '@domain'");
    }
    if (at > 64) {
      throw invalid("Email address is not valid: too long");
    }
    return bare;
  }
}
