package refcheck.createcheck;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import refcheck.api.RequestFields;
import refcheck.domain.EmailAddress;
import refcheck.domain.cases.CaseMetadata;
import refcheck.domain.dossier.Person;
import refcheck.domain.dossier.Relationship;

/**
 * Reads fields with a special format: addresses, countries, languages, times. The default of a
 * missing field is validated too; each field reports only its first error.
 */
record CheckFields(RequestFields fields) {
  private static final Pattern EMAIL_WITHIN = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
  private static final Pattern TEXT_VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,39}");
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
  private static final Duration OLDEST_CONSENT = Duration.ofDays(730);

  /** Reads an address and converts its domain to ASCII. */
  String email(String name) {
    var email = fields.text(name, EmailAddress.LONGEST);
    EmailAddress.findDefect(email)
        .ifPresent(defect -> fields.error(name, "bad_email", EmailErrorMessages.message(defect)));
    return EmailAddress.normalize(email).orElse("");
  }

  @Nullable String country() {
    var country = fields.optionalText("country", 2).orElse(null);
    if (country != null && !COUNTRIES.contains(country)) {
      fields.error("country", "bad_country", "must be two letters of ISO 3166-1, as in CN");
    }
    return country;
  }

  String locale(String name, String defaultLocale) {
    var tag = fields.optionalText(name, 35).orElse(defaultLocale);
    try {
      var locale = new Locale.Builder().setLanguageTag(tag).build();
      return locale.getLanguage().isEmpty() ? defaultLocale : locale.toLanguageTag();
    } catch (IllformedLocaleException _) {
      fields.error(name, "bad_locale", "must be a BCP 47 language tag, as in zh-CN");
      return defaultLocale;
    }
  }

  Instant past(String name, Instant now) {
    var instant = fields.instant(name);
    if (instant.isAfter(now.plus(CLOCK_SKEW))) {
      fields.error(name, "in_the_future", "must not be in the future");
    } else if (instant.isBefore(now.minus(OLDEST_CONSENT))) {
      fields.error(name, "too_long_ago", "must be within the last two years");
    }
    return instant;
  }

  String textVersion() {
    var version = fields.text("text_version", 40);
    if (!TEXT_VERSION.matcher(version).matches()) {
      fields.error("text_version", "bad_character", "may have letters, digits, dots, - and _");
    }
    return version;
  }

  Person referee(String locale, int longestName) {
    var relationship = fields.text("relationship", 40);
    var parsed = Relationship.parse(relationship);
    if (parsed.isEmpty()) {
      fields.error("relationship", "unknown_value", "must be one of " + relationships());
    }
    return new Person(
        fields.text("name", longestName),
        email("email"),
        parsed.orElse(Relationship.OTHER),
        fields.optionalText("company", longestName).orElse(null),
        locale("locale", locale),
        country());
  }

  private static String relationships() {
    return Arrays.stream(Relationship.values())
        .map(Relationship::wireName)
        .collect(Collectors.joining(", "));
  }

  /** Reads the tenant's metadata. It is stored unencrypted, so email addresses are rejected. */
  CaseMetadata metadata() {
    var externalId = fields.optionalText("external_id", 100).orElse(null);
    Map<String, String> metadata = fields.texts("metadata", 20, 40, 500);
    if (externalId != null && holdsAddress(externalId)) {
      fields.error("external_id", "personal_data", "must not hold an email address");
    }
    metadata.forEach((key, value) -> {
      if (holdsAddress(value) || holdsAddress(key)) {
        fields.errorOf("metadata", key, "personal_data", "must not hold an email address");
      }
    });
    return new CaseMetadata(externalId, metadata);
  }

  private static boolean holdsAddress(String text) {
    // Chinese keyboards type this full stop, and mail programs read it as a dot (UTS 46).
    var normalized = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u3002', '.');
    return EMAIL_WITHIN.matcher(normalized).find();
  }
}
