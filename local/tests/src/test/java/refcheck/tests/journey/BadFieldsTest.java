package refcheck.tests.journey;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static refcheck.tests.journey.BadInput.API;
import static refcheck.tests.journey.BadInput.ECHO;
import static refcheck.tests.journey.BadInput.GOOD;
import static refcheck.tests.journey.BadInput.change;
import static refcheck.tests.journey.BadInput.with;
import static refcheck.tests.journey.BadInput.wrong;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that an error in a field is reported with its code and place. */
class BadFieldsTest {
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource
  void reportsWhereTheErrorIs(String pointer, String code, Object body) {
    BadInput.isFieldError(pointer, code, body);
  }

  static Stream<Arguments> reportsWhereTheErrorIs() {
    return Stream.of(wrongTypes(), wrongConsent(), wrongNumbers(), wrongWords(), wrongLists())
        .flatMap(each -> each);
  }

  private static Stream<Arguments> wrongTypes() {
    var texts =
        Stream.of(
            "external_id",
            "locale",
            "template",
            "candidate/name",
            "candidate/email",
            "candidate/country",
            "position/title",
            "position/country",
            "consent/obtained_at",
            "consent/text_version",
            "referees/0/name",
            "referees/0/email",
            "referees/0/company",
            "referees/0/relationship",
            "referees/0/locale",
            "referees/0/country",
            "metadata/team");
    var values = List.of(7, true, List.of(ECHO), Map.of("a", ECHO));
    return Stream.of(
            texts.flatMap(path -> values.stream().map(value -> wrong(path, value, "wrong_type"))),
            Stream.of("candidate", "position", "consent", "metadata", "referees/0")
                .map(path -> wrong(path, ECHO, "wrong_type")),
            Stream.of("respond_within_days", "retention_days", "consent/attested", "referees")
                .map(path -> wrong(path, ECHO, "wrong_type")))
        .flatMap(each -> each);
  }

  private static Stream<Arguments> wrongConsent() {
    return Stream.of(
        wrong("consent", null, "missing"),
        wrong("consent/attested", false, "consent_required"),
        wrong("consent/attested", null, "missing"),
        wrong("consent/obtained_at", API.now().plusSeconds(3600).toString(), "in_the_future"),
        wrong("consent/obtained_at", "1999-01-01T00:00:00Z", "too_long_ago"),
        wrong("consent/obtained_at", "+999999999-12-31T23:59:59Z", "not_a_time"),
        wrong("consent/obtained_at", "2026-11-20", "not_a_time"),
        wrong("consent/text_version", ECHO + " " + ECHO, "bad_character"));
  }

  private static Stream<Arguments> wrongNumbers() {
    return Stream.of(
        wrong("retention_days", 0, "out_of_bounds"),
        wrong("retention_days", -1, "out_of_bounds"),
        wrong("retention_days", 731, "out_of_bounds"),
        wrong("retention_days", 1.5, "wrong_type"),
        wrong("retention_days", "90", "wrong_type"),
        wrong("retention_days", 9_999_999_999L, "out_of_bounds"),
        wrong("respond_within_days", 0, "out_of_bounds"),
        wrong("respond_within_days", 61, "out_of_bounds"));
  }

  private static Stream<Arguments> wrongWords() {
    return Stream.of(
        wrong("template", ECHO, "unknown_template"),
        wrong("candidate/country", "XX", "bad_country"),
        wrong("referees/0/country", "gb", "bad_country"),
        wrong("locale", "e", "bad_locale"),
        wrong("referees/0/locale", "en_" + ECHO, "bad_locale"),
        wrong("referees/0/relationship", ECHO, "unknown_value"),
        wrong("external_id", ECHO + "@example.com", "personal_data"),
        arguments("/metadata/team", "personal_data", with("metadata/team", ECHO + "@example.com")),
        arguments("/metadata/team", "personal_data", with("metadata/team", ECHO + "＠example。com")),
        arguments(
            "/metadata/(unreadable)",
            "personal_data",
            with("metadata", Map.of("a@b.example", ECHO))),
        wrong("surprise", ECHO, "unknown_field"),
        wrong("candidate/surprise", ECHO, "unknown_field"),
        wrong("position/surprise", ECHO, "unknown_field"),
        wrong("consent/surprise", ECHO, "unknown_field"),
        wrong("referees/0/surprise", ECHO, "unknown_field"));
  }

  private static Stream<Arguments> wrongLists() {
    var referee = ((List<?>) GOOD.body.get("referees")).getFirst();
    var same = change(referee, "email", value -> value.toString().toUpperCase(Locale.ROOT));
    var candidate =
        ((Map<?, ?>) GOOD.body.get("candidate")).get("email").toString().replace("casey", "CASEY");
    var many = new LinkedHashMap<String, String>();
    for (int i = 0; i < 21; i++) {
      many.put("k" + i, ECHO);
    }
    return Stream.of(
        wrong("referees", List.of(), "out_of_bounds"),
        wrong("referees", null, "missing"),
        wrong("referees", Collections.nCopies(11, referee), "out_of_bounds"),
        arguments(
            "/referees/1/email", "duplicate_referee", with("referees", List.of(referee, same))),
        wrong("referees/0/email", candidate, "candidate_is_referee"),
        wrong("metadata", many, "out_of_bounds"),
        arguments("", "wrong_type", List.of(ECHO)),
        arguments("", "wrong_type", ECHO));
  }
}
