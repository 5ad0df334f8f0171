package refcheck.pages;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A language of pages and emails. Each language has one file in the folder {@code texts}, named
 * after its BCP 47 tag.
 */
public final class Language {
  private static final Map<String, Language> BY_TAG = byTag();

  /** A tag at the beginning, after an equals sign that a mail program has encoded. */
  private static final Pattern TAG =
      Pattern.compile("(?:3D)?([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)");

  /** The default language. */
  public static final Language ENGLISH = of("en").orElseThrow();

  private final String tag;

  private Language(String tag) {
    this.tag = tag;
  }

  /** The supported language for a BCP 47 tag, if there is one. */
  public static Optional<Language> of(String bcp47) {
    try {
      return lookup(List.of(new LanguageRange(bcp47)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The supported language for a BCP 47 tag, or English. */
  public static Language orEnglish(String bcp47) {
    return of(bcp47).orElse(ENGLISH);
  }

  /**
   * The language that the reader chose, else the browser's best match, else English.
   *
   * @param langParameter as it arrived: a mail program may have added a bracket or a dot
   */
  public static Language choose(Optional<String> langParameter, Optional<String> acceptLanguage) {
    return langParameter
        .map(TAG::matcher)
        .filter(Matcher::lookingAt)
        .flatMap(tag -> of(tag.group(1)))
        .or(() -> acceptLanguage.flatMap(Language::preferred))
        .orElse(ENGLISH);
  }

  /** All languages, in the order in which pages offer them. */
  public static List<Language> supported() {
    return BY_TAG.values().stream().distinct().toList();
  }

  /** The BCP 47 tag in links and in {@code lang} attributes. */
  public String tag() {
    return tag;
  }

  @Override
  public String toString() {
    return tag;
  }

  private static Optional<Language> preferred(String acceptLanguage) {
    try {
      return lookup(LanguageRange.parse(acceptLanguage));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** RFC 4647, section 3.4. */
  private static Optional<Language> lookup(List<LanguageRange> ranges) {
    return Optional.ofNullable(Locale.lookupTag(ranges, BY_TAG.keySet())).map(BY_TAG::get);
  }

  private static Map<String, Language> byTag() {
    var byTag = new TreeMap<String, Language>(String.CASE_INSENSITIVE_ORDER);
    for (var tag : ClasspathFiles.names("texts", ".properties")) {
      var language = new Language(tag);
      byTag.put(tag, language);
      // A lookup shortens the requested tag only: "zh-Hans-CN" ends at "zh", so "zh" is a key.
      byTag.putIfAbsent(Locale.forLanguageTag(tag).getLanguage(), language);
    }
    return byTag;
  }
}
