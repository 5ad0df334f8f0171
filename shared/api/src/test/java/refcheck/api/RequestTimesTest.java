package refcheck.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the times in a request. */
class RequestTimesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-11-20",
        "2026-11-20T08:00:00",
        "2026-11-20T08:00Z",
        "2026-02-30T08:00:00Z",
        "2026-11-20T25:00:00Z",
        "2026-11-20T24:00:00Z",
        "2026-11-20T23:60:00Z",
        "2026-11-20T23:59:61Z",
        "2026-11-20T08:00:60Z",
        "2026-11-20T08:00:00.Z",
        "2026-11-20T08:00:00,5Z",
        "2026-11-20T08:00:00+01",
        "2026-11-20T08:00:00+0100",
        "2026-11-20T08:00:00+24:00",
        "2026-11-20T08:00:00+01:60",
        "2026-11-20T08:00:00+01:00:00",
        "2026-11-20 08:00:00Z",
        "+12026-11-20T08:00:00Z",
        "-0001-11-20T08:00:00Z",
        "+999999999-12-31T23:59:59Z",
        "２０２６-11-20T08:00:00Z",
        "1763625600"
      })
  void aTimeHasItsZone(String time) {
    assertThat(RequestReading.errors("{\"f\": \"" + time + "\"}", fields -> fields.instant("f")))
        .containsExactly("/f not_a_time");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20t08:00:00z, 2026-11-20T08:00:00Z",
    "2026-11-20T08:00:00-00:00, 2026-11-20T08:00:00Z",
    "2026-11-20T08:00:00+23:59, 2026-11-19T08:01:00Z",
    "2026-11-20T08:00:00.1Z, 2026-11-20T08:00:00.1Z",
    "2026-11-20T08:00:00.1234567890Z, 2026-11-20T08:00:00.123456789Z",
    "2026-11-20T08:00:00.12345678901234567890Z, 2026-11-20T08:00:00.123456789Z",
    "2016-12-31T23:59:60Z, 2016-12-31T23:59:59.999999999Z",
    "2016-12-31T18:59:60-05:00, 2016-12-31T23:59:59.999999999Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z"
  })
  void aTimeIsWrittenAsRfc3339HasIt(String time, Instant instant) {
    assertThat(
            RequestReading.errors(
                "{\"f\": \"" + time + "\"}",
                fields -> assertThat(fields.instant("f")).isEqualTo(instant)))
        .isEmpty();
  }

  @Test
  void aMissingTimeIsToldOnce() {
    assertThat(RequestReading.errors("{}", fields -> fields.instant("f")))
        .containsExactly("/f missing");
    assertThat(RequestReading.errors("{\"f\": 5}", fields -> fields.instant("f")))
        .containsExactly("/f wrong_type");
  }
}
