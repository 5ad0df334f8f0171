package refcheck.pages;

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
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refcheck.domain.task.TaskKind;

/**
 * The texts of one language: {@link MessageFormat} patterns from its file. A kind of task may
 * replace any of them by a file of its own.
 */
final class Messages {
  private static final Map<String, Messages> LOADED = new ConcurrentHashMap<>();

  private final Language language;
  private final Properties patterns;
  private final Locale locale;

  /** Whether a space separates names in another script from the text around them. */
  private final boolean spaced;

  private Messages(Language language, Optional<String> replacements) {
    this.language = language;
    this.patterns = ClasspathFiles.properties("texts/" + language.tag() + ".properties");
    replacements.ifPresent(file -> patterns.putAll(ClasspathFiles.properties(file)));
    this.locale = Locale.forLanguageTag(patterns.getProperty("language.locale"));
    this.spaced = patterns.getProperty("language.spacing").equals("between scripts");
  }

  static Messages in(Language language) {
    return LOADED.computeIfAbsent(language.tag(), _ -> new Messages(language, Optional.empty()));
  }

  /**
   * The texts for a kind of task: in English, if it has texts of its own, but not in this language.
   */
  static Messages in(Language language, TaskKind kind) {
    var name = kind + "/" + language.tag();
    var loaded = LOADED.get(name);
    if (loaded == null) {
      loaded = load(language, kind);
      LOADED.put(name, loaded);
    }
    return loaded;
  }

  private static Messages load(Language language, TaskKind kind) {
    var own = "texts/%s/%s.properties".formatted(kind, language.tag());
    if (ClasspathFiles.exists(own)) {
      return new Messages(language, Optional.of(own));
    }
    var isInEnglish = ClasspathFiles.exists("texts/%s/en.properties".formatted(kind));
    return isInEnglish ? in(Language.ENGLISH, kind) : in(language);
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
}
