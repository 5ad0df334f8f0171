package refcheck.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the numbers and flags in a request. */
class RequestNumbersTest {
  @ParameterizedTest
  @ValueSource(strings = {"1", "90", "7.0", "7e0", "0.7e1", "70E-1"})
  void aNumberIsWholeHoweverItIsWritten(String number) {
    assertThat(
            RequestReading.errors(
                "{\"f\":" + number + "}", fields -> fields.number("f", 1, 90, 30)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "true, wrong_type",
    "'\"7\"', wrong_type",
    "[7], wrong_type",
    "7.5, wrong_type",
    "0, out_of_bounds",
    "-1, out_of_bounds",
    "91, out_of_bounds",
    "0.99999999999999999999, out_of_bounds",
    "90.00000000000000000001, out_of_bounds",
    "7.00000000000000000001, wrong_type",
    "4294967303, out_of_bounds",
    "18446744073709551623, out_of_bounds",
    "123456789012345678901234567890, out_of_bounds",
    "-123456789012345678901234567890, out_of_bounds",
    "1234567890123456789012345678901234567890.5, out_of_bounds",
    "1e999999999, out_of_bounds",
    "-1e999999999, out_of_bounds",
    "1e-999999999, out_of_bounds"
  })
  void aNumberIsWholeAndWithinItsBounds(String number, String code) {
    var json = "{\"f\":" + number + "}";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThat(
                    RequestReading.errors(
                        json, fields -> assertThat(fields.number("f", 1, 90, 30)).isEqualTo(30)))
                .containsExactly("/f " + code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"f\": 1}", "{\"f\": \"true\"}", "{\"f\": {}}"})
  void aFlagIsTrueOrFalse(String json) {
    assertThat(RequestReading.errors(json, fields -> fields.flag("f")))
        .containsExactly("/f wrong_type");
    assertThat(RequestReading.errors("{}", fields -> fields.flag("f")))
        .containsExactly("/f missing");
  }
}
