package refcheck.local.tenant;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import refcheck.domain.EmailAddress;
import refcheck.domain.TenantId;
import refcheck.edge.SingleLineText;

/** What the commands take, checked: letters and pages show it to referees as it is typed. */
final class TenantOptions {
  private static final int LONGEST = 120;
  private static final int LONGEST_SITE = 200;

  private TenantOptions() {}

  /** A tenant's id. */
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

  /** A line that people read. */
  static final class Line implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      var text = value.strip();
      if (!SingleLineText.is(text, LONGEST)) {
        throw new TypeConversionException(
            "must be one line of 1 to " + LONGEST + " characters, all of them to be seen");
      }
      return text;
    }
  }

  /** A line in which answers to letters find their address, if it has one. */
  static final class Contact implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      var line = new Line().convert(value);
      if (line.contains("@") && EmailAddress.in(line).isEmpty()) {
        throw new TypeConversionException("has an address that cannot be written to");
      }
      return line;
    }
  }

  /** A company's site, as pages show it to people. */
  static final class Website implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      var uri = new Web().convert(value);
      if (!SingleLineText.is(value, LONGEST_SITE) || uri.getUserInfo() != null) {
        throw new TypeConversionException(
            "must be like https://acme.example/about, of "
                + LONGEST_SITE
                + " characters at most, without a name or password");
      }
      return value;
    }
  }

  /** An address with a scheme and a host. */
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
