package refcheck.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static refcheck.api.Samples.apiKey;
import static refcheck.api.Samples.request;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
  private static final Caller TEST = new Caller(apiKey(false, "f"));
  private static final Caller LIVE = new Caller(apiKey(true, "f"));
  private static final Caller OTHER = new Caller(apiKey(false, "g"));
  private static final String ROUTE = "POST /v1/checks";

  @Test
  void isNotAskedFor() {
    assertThat(IdempotencyKey.of(TEST, request(Map.of(), "{}"))).isEmpty();
  }

  @Test
  void isTheSameForTheSameRequest() {
    assertThat(key(TEST, ROUTE, "/v1/checks", "k", "{}"))
        .isEqualTo(key(TEST, ROUTE, "/v1/checks", "k", "{}"));
  }

  @Test
  void standsForOneModeAndRoute() {
    var key = key(TEST, ROUTE, "/v1/checks", "k", "{}").key();
    assertThat(key(LIVE, ROUTE, "/v1/checks", "k", "{}").key()).isNotEqualTo(key);
    assertThat(key(OTHER, ROUTE, "/v1/checks", "k", "{}").key()).isNotEqualTo(key);
    assertThat(key(TEST, "POST /v1/x", "/v1/checks", "k", "{}").key()).isNotEqualTo(key);
    assertThat(key(TEST, ROUTE, "/v1/checks", "K", "{}").key()).isNotEqualTo(key);
    assertThat(key(TEST, ROUTE, "/v1/checks", "k", "[]").key()).isEqualTo(key);
  }

  @Test
  void tellsRequestsApartByWhatTheyAskFor() {
    var fingerprint = key(TEST, ROUTE, "/v1/checks/a", "k", "{}").fingerprint();
    assertThat(key(TEST, ROUTE, "/v1/checks/a", "k", "[]").fingerprint()).isNotEqualTo(fingerprint);
    assertThat(key(TEST, ROUTE, "/v1/checks/b", "k", "{}").fingerprint()).isNotEqualTo(fingerprint);
    assertThat(key(OTHER, ROUTE, "/v1/checks/a", "k", "{}").fingerprint())
        .isNotEqualTo(fingerprint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a": 7, "b": [1, "é"]} | {"b":[1.0,"\\u00e9"],"a":7e0}
          {"a": {"y": 1, "x": 2}} | {"a":{"x":2,"y":1}}
          ``                      | { }
          not JSON                | not JSON
          """)
  void takesBodiesThatSayTheSameForOne(String body, String other) {
    assertThat(key(TEST, ROUTE, "/v1/checks", "k", body))
        .isEqualTo(key(TEST, ROUTE, "/v1/checks", "k", other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a": [1, 2]}           | {"a": [2, 1]}
          {"a": 7}                | {"a": "7"}
          {"a": 7}                | {"a": 7.00000000000000000001}
          {"a": null}             | {}
          not JSON                | Not JSON
          """)
  void tellsBodiesApartThatSaySomethingElse(String body, String other) {
    assertThat(key(TEST, ROUTE, "/v1/checks", "k", body).fingerprint())
        .isNotEqualTo(key(TEST, ROUTE, "/v1/checks", "k", other).fingerprint());
  }

  @Test
  void showsNeitherKeyNorBody() {
    var key = key(TEST, ROUTE, "/v1/checks", "robin-sample", "{\"name\":\"Robin\"}");
    assertThat(key.toString()).doesNotContainIgnoringCase("robin");
    assertThat(key.key()).matches("[0-9a-f]{64}");
  }

  static String[] bounds() {
    return new String[] {" ", "~", "k", "k".repeat(255)};
  }

  @ParameterizedTest
  @MethodSource("bounds")
  void isPrintableAscii(String value) {
    assertThat(key(TEST, ROUTE, "/v1/checks", value, "{}").key()).isNotEmpty();
  }

  static String[] beyond() {
    return new String[] {"", "k".repeat(256), "k".repeat(10_000)};
  }

  @ParameterizedTest
  @MethodSource("beyond")
  @ValueSource(strings = {"\t", "a\nb", "\u0000", "\u007f", "é", "王"})
  void isRefusedOtherwise(String value) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> key(TEST, ROUTE, "/v1/checks", value, "{}"))
        .satisfies(refusal -> assertThat(refusal.problem().status()).isEqualTo(400));
  }

  private static IdempotencyKey key(
      Caller caller, String route, String path, String value, String body) {
    var request = request(route, path, Map.of("idempotency-key", value), body);
    return IdempotencyKey.of(caller, request).orElseThrow();
  }
}
