package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the error messages of the host's control endpoints. */
class ControlsTest {
  private static final Api API = RunningHost.api();

  private static void isRefused(Api.Reply reply, int status, String message) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.json().get("error").getStringValue()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "x", "{\"status\": \"x\"}", "{\"status\": 200}"})
  void rejectsAnInvalidFault(String fault) {
    isRefused(API.call("POST", "/_local/ses/fault", fault), 400, "`status` must be a number");
  }

  @Test
  void rejectsAFaultFromAnotherSite() {
    var fault = "{\"status\": 500}";
    var reply = API.call("POST", "/_local/ses/fault", fault, "origin", "https://elsewhere.example");
    assertThat(reply.status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "{\"advance\": \"8 days\"}", "{\"advance\": \"-P1D\"}"})
  void rejectsAnInvalidDuration(String advance) {
    isRefused(API.call("POST", "/_local/clock", advance), 400, "ISO 8601");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P4000D", "PT9223372036854775807S"})
  void rejectsAClockThatIsTooFarAhead(String advance) {
    assertThat(API.call("POST", "/_local/clock", "{\"advance\": \"PT1S\"}").status())
        .isEqualTo(200);
    var body = "{\"advance\": \"" + advance + "\"}";
    isRefused(API.call("POST", "/_local/clock", body), 400, "ten years");
  }

  @ParameterizedTest
  @CsvSource({
    "create-check, {}, sends it: requestContext is missing",
    "show-form, {}, sends it: requestContext is missing",
    "create-check, x, sends it: no JSON",
    "send-email, [], sends it: no object",
    "publish-events, x, sends it: no JSON",
  })
  void reportsWhatIsWrongWithAnEvent(String function, String event, String message) {
    isRefused(API.call("POST", "/_local/invoke/" + function, event), 400, message);
  }

  @Test
  void hasNoOtherControls() {
    isRefused(API.call("POST", "/_local/invoke/nothing", "{}"), 404, "no such function");
    isRefused(API.get("/_local/ses/fault"), 404, "no such control");
  }

  @Test
  void answersTheIconRequestWithoutLogging() {
    var before = unknownRoutes();
    assertThat(API.get("/favicon.ico").status()).isEqualTo(204);
    assertThat(API.get("/nothing").status()).isEqualTo(404);
    assertThat(unknownRoutes()).isEqualTo(before + 1);
  }

  private static long unknownRoutes() {
    return RunningHost.log().lines().filter(line -> line.startsWith("$default 404 ")).count();
  }
}
