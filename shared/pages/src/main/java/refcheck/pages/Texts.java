package refcheck.pages;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The words of one language, as its file holds them: patterns of {@link MessageFormat}. */
final class Texts {
  private static final Map<Language, Texts> LOADED = new ConcurrentHashMap<>();

  private final Language language;
  private final Properties patterns;

  private Texts(Language language) {
    this.language = language;
    this.patterns = load("texts_" + language.tag().replace('-', '_') + ".properties");
  }

  static Texts in(Language language) {
    return LOADED.computeIfAbsent(language, Texts::new);
  }

  Language language() {
    return language;
  }

  String tag() {
    return language.tag();
  }

  Set<String> keys() {
    return patterns.stringPropertyNames();
  }

  /** The text with that key, its places filled with these arguments. */
  String get(String key, Object... arguments) {
    var pattern = patterns.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text " + key + " in " + tag());
    }
    return new MessageFormat(pattern, language.locale()).format(arguments);
  }

  /** A date and time as readers of this language write it, with the zone that it is in. */
  String time(Instant at) {
    var local = at.atZone(ZoneId.of(get("time.zone")));
    var style = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);
    return get("time", style.withLocale(language.locale()).format(local));
  }

  private static Properties load(String file) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(Resources.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
