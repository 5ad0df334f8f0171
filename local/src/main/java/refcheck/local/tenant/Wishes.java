package refcheck.local.tenant;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import refcheck.domain.TenantId;

/** What the commands take, checked: letters and pages show it to referees as it is typed. */
final class Wishes {
  private static final int LONGEST = 120;
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cntrl}|\\p{Cf}|[\\u2028\\u2029]");

  private Wishes() {}

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
      if (text.isEmpty() || text.length() > LONGEST || UNSEEN.matcher(text).find()) {
        throw new TypeConversionException("must be one line of 1 to " + LONGEST + " characters");
      }
      return text;
    }
  }

  /** An address with a scheme and a host. */
  static final class Web implements ITypeConverter<URI> {
    @Override
    public URI convert(String value) {
      var uri = parsed(value);
      if (uri == null
          || uri.getHost() == null
          || !String.valueOf(uri.getScheme()).matches("https?")) {
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
