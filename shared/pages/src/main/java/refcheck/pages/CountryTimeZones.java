package refcheck.pages;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Maps countries to time zones. A country with several zones has that of its capital. */
final class CountryTimeZones {
  private static final Properties BY_COUNTRY = load();

  private CountryTimeZones() {}

  /** The zone of a country (ISO 3166-1); empty if the country is unknown or uninhabited. */
  static Optional<ZoneId> of(@Nullable String country) {
    return Optional.ofNullable(country).map(BY_COUNTRY::getProperty).map(ZoneId::of);
  }

  private static Properties load() {
    var zones = new Properties();
    try {
      zones.load(new StringReader(ClasspathFiles.read("zones.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zones;
  }
}
