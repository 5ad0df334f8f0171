package refcheck.pages;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of one language: {@link MessageFormat} patterns from its file. */
final class Messages {
  private static final Map<Language, Messages> LOADED = new ConcurrentHashMap<>();

  private final Language language;
  private final Properties patterns;
  private final Locale locale;

  /** Whether a space separates names in another script from the text around them. */
  private final boolean spaced;

  private Messages(Language language) {
    this.language = language;
    this.patterns = load("texts/" + language.tag() + ".properties");
    this.locale = Locale.forLanguageTag(patterns.getProperty("language.locale"));
    this.spaced = patterns.getProperty("language.spacing").equals("between scripts");
  }

  static Messages in(Language language) {
    return LOADED.computeIfAbsent(language, Messages::new);
  }

  Language language() {
    return language;
  }

  String tag() {
    return language.tag();
  }

  /** The locale of numbers and dates. */
  Locale locale() {
    return locale;
  }

  /** The writing direction: {@code ltr} or {@code rtl}. */
  String direction() {
    return get("language.direction");
  }

  Set<String> keys() {
    return patterns.stringPropertyNames();
  }

  /** Formats the text of a key with these arguments. */
  String get(String key, Object... arguments) {
    var pattern = patterns.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text " + key + " in " + tag());
    }
    var format = new MessageFormat(pattern, locale);
    return spaced
        ? CjkSpacing.between(format.format(Stream.of(arguments).map(CjkSpacing::mark).toArray()))
        : format.format(arguments);
  }

  /**
   * Formats weekday, date and time in the default time zone of the language, and names the zone.
   */
  String time(Instant at) {
    return get("time", format(at, defaultZone()));
  }

  /** Formats a time in the zone of the reader's country (ISO 3166-1), if known. */
  String time(Instant at, @Nullable String country) {
    return CountryTimeZones.of(country)
        .filter(zone -> !zone.equals(defaultZone()))
        .map(zone -> get("time.elsewhere", format(at, zone), name(zone)))
        .orElseGet(() -> time(at));
  }

  private ZoneId defaultZone() {
    return ZoneId.of(get("time.zone"));
  }

  private String format(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
        .withLocale(locale)
        .format(at.atZone(zone));
  }

  /** The generic name of the zone, which does not change with the season. */
  private String name(ZoneId zone) {
    return new DateTimeFormatterBuilder()
        .appendGenericZoneText(TextStyle.FULL)
        .toFormatter(locale)
        .format(Instant.EPOCH.atZone(zone));
  }

  /** Formats a month given as {@code YYYY-MM}; returns other text unchanged. */
  String month(String month) {
    try {
      return DateTimeFormatter.ofLocalizedPattern("yMMMM")
          .withLocale(locale)
          .format(YearMonth.parse(month));
    } catch (DateTimeParseException _) {
      return month;
    }
  }

  private static Properties load(String file) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(ClasspathFiles.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
