package refcheck.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Converts domain names between Unicode (U-labels), which people read, and ASCII (A-labels), which
 * mail is addressed to. Maps letters, marks and digits as UTS 46, nontransitional: {@code ß} stays.
 * Rejects joiners and symbols, which few registries allow. {@link java.net.IDN} implements IDNA
 * 2003 and would map {@code straße.example} to another domain.
 */
public final class DomainName {
  private static final int LONGEST = 253;
  private static final int LONGEST_LABEL = 63;
  private static final String ACE = "xn--";
  private static final Pattern FULL_STOPS = Pattern.compile("[\\u3002\\uFF0E\\uFF61]");
  private static final Pattern IGNORED =
      Pattern.compile("[\\u00AD\\u034F\\u200B\\u2060\\uFE00-\\uFE0F\\uFEFF]");
  private static final Pattern ASCII_LABEL =
      Pattern.compile("[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?");

  /** The middle dot in Japanese names, and between two l in Catalan. */
  private static final Pattern MIDDLE_DOT =
      Pattern.compile("・(?=.*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])|(?<=l)·(?=l)");

  private DomainName() {}

  /**
   * Converts a domain to A-labels. An ASCII domain keeps its case. Empty if it is not a domain name
   * of at least two labels that mail can be addressed to.
   */
  public static Optional<String> toAscii(String domain) {
    var labels = FULL_STOPS.matcher(domain).replaceAll(".").split("\\.", -1);
    var ascii =
        Arrays.stream(labels).map(DomainName::asciiLabel).flatMap(Optional::stream).toList();
    var name = String.join(".", ascii);
    return ascii.size() == labels.length
            && labels.length > 1
            && name.length() <= LONGEST
            && Character.isLetter(ascii.getLast().charAt(0))
            && ascii.getLast().length() > 1
        ? Optional.of(name)
        : Optional.empty();
  }

  /** Converts a domain to Unicode. A label that does not decode to valid letters is unchanged. */
  public static String toUnicode(String domain) {
    return Arrays.stream(domain.split("\\.", -1))
        .map(label -> decoded(label).orElse(label))
        .collect(Collectors.joining("."));
  }

  /** Whether a domain name may hold this character, in either form. */
  static boolean isAllowed(int character) {
    var mapped = mapped(Character.toString(character));
    return mapped.codePoints().allMatch(each -> each == '-' || each == '.' || isLetter(each))
        || "・·。．｡".indexOf(character) >= 0;
  }

  private static Optional<String> asciiLabel(String label) {
    if (label.codePoints().allMatch(each -> each < 128)) {
      return Optional.of(label)
          .filter(each -> each.length() <= LONGEST_LABEL && ASCII_LABEL.matcher(each).matches())
          .filter(each -> !isEncoded(each) || decoded(each).isPresent());
    }
    var mapped = mapped(label);
    return Optional.of(mapped)
        .filter(DomainName::isValid)
        .map(each -> each.codePoints().allMatch(c -> c < 128) ? each : ACE + Punycode.encode(each))
        .filter(each -> each.length() <= LONGEST_LABEL);
  }

  private static boolean isEncoded(String label) {
    return label.regionMatches(true, 0, ACE, 0, ACE.length());
  }

  private static Optional<String> decoded(String label) {
    return Optional.of(label)
        .filter(DomainName::isEncoded)
        .flatMap(each -> Punycode.decode(each.substring(ACE.length()).toLowerCase(Locale.ROOT)))
        .filter(each -> isValid(each) && mapped(each).equals(each))
        .filter(each -> (ACE + Punycode.encode(each)).equalsIgnoreCase(label));
  }

  private static String mapped(String label) {
    var lower =
        Normalizer.normalize(label, Normalizer.Form.NFKC)
            .codePoints()
            // Per character: on a whole word, Java lowercases a final sigma to another letter.
            .mapToObj(each -> Character.toString(each).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining());
    return IGNORED.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKC)).replaceAll("");
  }

  private static boolean isValid(String label) {
    var letters = MIDDLE_DOT.matcher(label).replaceAll("");
    return !letters.isEmpty()
        && letters.codePoints().allMatch(each -> each == '-' || isLetter(each))
        && !isMark(label.codePointAt(0))
        && !label.startsWith("-")
        && !label.endsWith("-")
        && !label.startsWith("--", 2);
  }

  private static boolean isLetter(int character) {
    return Character.isLetter(character) || Character.isDigit(character) || isMark(character);
  }

  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
