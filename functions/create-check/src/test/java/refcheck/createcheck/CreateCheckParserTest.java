package refcheck.createcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.api.ProblemException;
import refcheck.json.Json;

class CreateCheckParserTest {
  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

  /** Clocks may differ by five minutes. A consent is valid for two years. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-27T12:05:00Z,",
    "2026-11-27T12:05:00.001Z, in_the_future",
    "2024-11-27T12:00:00Z,",
    "2024-11-27T11:59:59.999Z, too_long_ago"
  })
  void aConsentMustBeFromTheLastTwoYears(String obtainedAt, @Nullable String code)
      throws IOException {
    if (code == null) {
      assertThat(read(obtainedAt, "robin@former.example").consent().obtainedAt())
          .isEqualTo(Instant.parse(obtainedAt));
    } else {
      assertThat(errors(obtainedAt, "robin@former.example"))
          .containsExactly("/consent/obtained_at " + code);
    }
  }

  @Test
  void anAddressIsStoredInAscii() throws IOException {
    assertThat(read(NOW.toString(), "robin@例え.テスト").referees().getLast().email())
        .isEqualTo("robin@xn--r8jz45g.xn--zckzah");
  }

  @ParameterizedTest
  @CsvSource({
    "casey@MÜNCHEN.example, candidate_is_referee",
    "Casey@xn--mnchen-3ya.example, candidate_is_referee",
    "casey@mu\u0308nchen.example, candidate_is_referee",
    "alex@例え。テスト, duplicate_referee",
    "ALEX@xn--r8jz45g.xn--zckzah, duplicate_referee"
  })
  void addressesAreComparedInOneForm(String email, String code) {
    assertThat(errors(NOW.toString(), email)).containsExactly("/referees/1/email " + code);
  }

  @Test
  void reportsTheInvalidCharacterOfAnAddress() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> read(NOW.toString(), "o’brien@former.example"))
        .satisfies(exception ->
            assertThat(exception.problem().more().toString())
                .contains("cannot have U+2019 (RIGHT SINGLE QUOTATION MARK) at character 2")
                .doesNotContain("brien"));
  }

  private static List<String> errors(String obtainedAt, String email) {
    var errors = new ArrayList<String>();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> read(obtainedAt, email))
        .satisfies(exception -> {
          for (var each : (List<?>) exception.problem().more().getOrDefault("errors", List.of())) {
            var error = (Map<?, ?>) each;
            errors.add(error.get("pointer") + " " + error.get("code"));
          }
        });
    return errors;
  }

  /** Parses a request with two referees; the second has this address. */
  private static CreateCheckRequest read(String obtainedAt, String email) throws IOException {
    var referees =
        List.of(
            Map.of("name", "Alex", "email", "alex@例え.テスト", "relationship", "peer"),
            Map.of("name", "Robin", "email", email, "relationship", "manager"));
    var body =
        Map.of(
            "candidate", Map.of("name", "Casey", "email", "casey@münchen.example"),
            "position", Map.of("title", "Nurse"),
            "consent", Map.of("attested", true, "obtained_at", obtainedAt, "text_version", "1"),
            "referees", referees);
    return CreateCheckParser.read(Json.read(Json.bytes(body)), NOW, 90);
  }
}
