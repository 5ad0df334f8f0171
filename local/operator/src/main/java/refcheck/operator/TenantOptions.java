package refcheck.operator;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import refcheck.api.SingleLineText;
import refcheck.domain.EmailAddress;
import refcheck.domain.TenantId;

/**
 * Converts and validates the commands' options. Emails and pages show these values to referees
 * unchanged.
 */
final class TenantOptions {
  private static final int MAX_LINE = 120;
  private static final int MAX_WEBSITE = 200;

  private TenantOptions() {}

  /** Converts a tenant's ID. */
  static final class Id implements ITypeConverter<TenantId> {
    @Override
    public TenantId convert(String value) {
      try {
        return new TenantId(value);
      } catch (IllegalArgumentException _) {
        throw new TypeConversionException(
            "must be 1 to 40 letters, digits, - and _, not '" + value + "'");
      }
    }
  }

  /** Converts a text of one line. */
  static final class Line implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      var text = value.strip();
      if (!SingleLineText.is(text, MAX_LINE)) {
        throw new TypeConversionException(
            "must be one line of 1 to " + MAX_LINE + " visible characters");
      }
      return text;
    }
  }

  /**
   * Converts a contact: an email address or a phone number, with or without a name. If it contains
   * an email address, replies to emails go there.
   */
  static final class Contact implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      var line = new Line().convert(value);
      if (line.contains("@") && EmailAddress.in(line).isEmpty()) {
        throw new TypeConversionException("contains an invalid email address");
      }
      if (!line.contains("@") && line.codePoints().filter(Character::isDigit).count() < 5) {
        throw new TypeConversionException("must contain an email address or a phone number");
      }
      return line;
    }
  }

  /** Converts a company's website, which pages show. */
  static final class Website implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      var uri = new Web().convert(value);
      if (!SingleLineText.is(value, MAX_WEBSITE) || uri.getUserInfo() != null) {
        throw new TypeConversionException(
            "must be like https://acme.example/about, of "
                + MAX_WEBSITE
                + " characters at most, without a name or password");
      }
      return value;
    }
  }

  /** Converts an http or https URL with a host. */
  static final class Web implements ITypeConverter<URI> {
    @Override
    public URI convert(String value) {
      var uri = parsed(value);
      if (uri == null
          || uri.getHost() == null
          || !String.valueOf(uri.getScheme()).matches("(?i)https?")) {
        throw new TypeConversionException(
            "must begin like https://acme.example, not '" + value + "'");
      }
      return uri;
    }

    private static @Nullable URI parsed(String value) {
      try {
        return URI.create(value);
      } catch (IllegalArgumentException _) {
        return null;
      }
    }
  }
}
