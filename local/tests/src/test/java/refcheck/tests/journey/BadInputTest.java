package refcheck.tests.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static refcheck.tests.journey.BadInput.API;
import static refcheck.tests.journey.BadInput.ECHO;
import static refcheck.tests.journey.BadInput.GOOD;
import static refcheck.tests.journey.BadInput.PATH;
import static refcheck.tests.journey.BadInput.isProblem;
import static refcheck.tests.journey.BadInput.post;

import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.api.ApiKeyToken;
import refcheck.json.Json;

/**
 * Checks that errors in a request are reported with their code and place, without repeating the
 * input, and never as a server error.
 */
class BadInputTest {
  @Test
  void acceptsTheValidBaseRequest() {
    assertThat(API.post(PATH, GOOD.body).status()).isEqualTo(201);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void rejectsInvalidRequests(String what, int status, String code, Api.Reply reply) {
    isProblem(reply, status, code);
  }

  static Stream<Arguments> rejectsInvalidRequests() {
    return Stream.of(unreadable(), unknownCallers()).flatMap(each -> each);
  }

  private static Stream<Arguments> unreadable() {
    var good = Json.text(GOOD.body);
    var deep = "[".repeat(20) + "]".repeat(20);
    return Stream.of(
        raw("broken", "{\"external_id\": \"" + ECHO),
        raw("empty", ""),
        raw("two values", good + good),
        raw("a trailing comma", good.replaceFirst("}$", ",}")),
        raw("a duplicate key", "{\"locale\":\"en\"," + good.substring(1)),
        raw("bytes that were no UTF-8 before the gateway", good.replace("Casey", "Cas\uFFFDy")),
        raw("too deep", good.replaceFirst("\\{", "{\"deep\":" + deep + ",")),
        raw("no number", good.replaceFirst("\\{", "{\"retention_days\": NaN,")),
        raw("a number of two thousand digits", number("9".repeat(2000))),
        arguments("too large", 413, "body_too_large", post(good + " ".repeat(65_536))),
        arguments("half a character", 400, "invalid_json", post(good.replace("Casey", "\\ud800"))),
        arguments("a huge exponent", 400, "invalid_request", post(number("1e999999999"))),
        arguments("a tiny exponent", 400, "invalid_request", post(number("1e-999999999"))),
        arguments(
            "another media type",
            415,
            "unsupported_media_type",
            API.call("POST", PATH, good, "content-type", "text/plain")),
        arguments(
            "an Idempotency-Key that is too long",
            400,
            "invalid_request",
            API.post(PATH, GOOD.body, "k".repeat(256))));
  }

  private static String number(String number) {
    return Json.text(GOOD.body).replaceFirst("\\{", "{\"retention_days\":" + number + ",");
  }

  private static Stream<Arguments> unknownCallers() {
    var wrongKey = ApiKeyToken.mint(true).value();
    var basic = Base64.getEncoder().encodeToString((wrongKey + ":").getBytes(UTF_8));
    return Stream.of(
        unauthorized("no key", ""),
        unauthorized("no such key", "Bearer " + wrongKey),
        unauthorized("a mistyped key", "Bearer " + API.key() + "0"),
        unauthorized("a word", "Bearer " + ECHO),
        unauthorized("another key as Basic", "Basic " + basic),
        unauthorized("broken Basic", "Basic !!!"),
        arguments("an unknown id", 404, "not_found", API.get(PATH + "/chk_01" + "0".repeat(24))),
        arguments("an id of another shape", 404, "not_found", API.get(PATH + "/" + ECHO)),
        arguments("the report of nothing", 404, "not_found", API.get(PATH + "/chk_x/report")),
        arguments(
            "the end of nothing", 404, "not_found", API.post(PATH + "/chk_x/cancel", Map.of())));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          -,                                 external_id
          external_id=,                      external_id
          external_id=%20,                   external_id
          external_id=a&code=7KQ2M-4XV9C,    external_id
          external_id=a&external_id=b,       external_id
          external_id=a&%65xternal_id=a,     external_id
          code=7KQ2M-4XV9C&code=7KQ2M-4XV9C, code
          code=Zyzzogeton00,                 code
          status=completed,                  status
          external_id=a&limit=10,            limit
          """)
  void rejectsAmbiguousSearches(@Nullable String query, String parameter) {
    var reply = API.get(PATH + (query == null ? "" : "?" + query));
    isProblem(reply, 400, "invalid_parameter");
    assertThat(reply.json().get("detail").getStringValue()).startsWith("`" + parameter + "` ");
  }

  @Test
  void reportsWhereParsingStopped() {
    assertThat(post("{\n  \"locale\": \"en\",\n}").json().get("detail").getStringValue())
        .startsWith("Reading stopped at line 3, column ");
  }

  @Test
  void anExternalIdMayHaveAComma() {
    assertThat(API.get(PATH + "?external_id=a,b").status()).isEqualTo(200);
  }

  @Test
  void acceptsTheKeyWithBasicAuthentication() {
    var basic = Base64.getEncoder().encodeToString((API.key() + ":").getBytes(UTF_8));
    var reply = API.call("GET", PATH + "/chk_x", null, "authorization", "Basic " + basic);
    assertThat(reply.status()).isEqualTo(404);
  }

  private static Arguments unauthorized(String what, String authorization) {
    var reply = API.call("POST", PATH, Json.text(GOOD.body), "authorization", authorization);
    return arguments(what, 401, "unauthorized", reply);
  }

  private static Arguments raw(String what, String body) {
    return arguments(what, 400, "invalid_json", post(body));
  }
}
