package refcheck.tests.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.api.ApiKeyToken;
import refcheck.emulator.json.JsonNodes;
import refcheck.json.Json;

/**
 * Checks that errors in a request are reported with their code and place, without repeating the
 * input, and never as a server error.
 */
class BadInputTest {
  private static final Api API = RunningHost.api();
  private static final String PATH = "/v1/checks";

  /** A text in the wrong values. It must not appear in the response. */
  private static final String ECHO = "Zyzzogeton";

  private static final CheckRequestBuilder GOOD = CheckRequestBuilder.english(API.now());

  static {
    GOOD.referee(GOOD.address("robin"));
  }

  @Test
  void acceptsTheValidBaseRequest() {
    assertThat(API.post(PATH, GOOD.body).status()).isEqualTo(201);
  }

  /**
   * Characters that a name must not contain must not appear either when a mail program decodes the
   * subject.
   */
  @Test
  void keepsEncodedWordsLiteralInASubject() {
    var request = CheckRequestBuilder.english(API.now());
    var hidden = Map.of("name", "C =?UTF-8?Q?hid=E2=80=AEden?=", "email", "c@example.com");
    request.with("candidate", hidden).referee(request.address("robin"));
    assertThat(API.post(PATH, request.body).status()).isEqualTo(201);
    RunningHost.awaitIdle();
    var mail = API.mailsTo(request.address("robin")).getFirst();
    assertThat(mail.get("Subject").getStringValue()).contains("C = ?UTF-8?Q?hid=E2=80=AEden?=");
    assertThat(mail.get("RawData").getStringValue()).doesNotContain("=?UTF-8?Q?hid");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource
  void reportsWhereTheErrorIs(String pointer, String code, Object body) {
    var reply = API.post(PATH, body);
    isProblem(reply, 400, "invalid_request");
    var errors = JsonNodes.elements(reply.json(), "errors");
    assertThat(errors)
        .allMatch(error -> error.get("message").isString())
        .extracting(error ->
            error.get("pointer").getStringValue() + " " + error.get("code").getStringValue())
        .contains(pointer + " " + code);
  }

  static Stream<Arguments> reportsWhereTheErrorIs() {
    return Stream.of(
            wrongTypes(), wrongPeople(), wrongConsent(), wrongNumbers(), wrongWords(), wrongLists())
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

  private static Stream<Arguments> wrongPeople() {
    var emails =
        Stream.of(
            ECHO,
            ECHO + "@",
            "@example.com",
            ECHO + "@example",
            "a b@example.com",
            ECHO + "@example..com",
            "." + ECHO + "@example.com",
            ECHO + "..a@example.com",
            ECHO + "@-a.example.com",
            ECHO + "@example.com,b@example.com",
            ECHO + "’s@example.com",
            ECHO + "@☃.example.com",
            "<" + ECHO + "@example.com>",
            "a".repeat(65) + "@example.com");
    var names =
        Stream.of("\0", "\nBcc: b", "\u202e", "\u2066", "\u200f", "\u2028", "\ufeff", "\u0085")
            .map(mark -> ECHO + mark + "@example.com");
    return Stream.of(
            emails.flatMap(email ->
                Stream.of("candidate/email", "referees/0/email")
                    .map(path -> wrong(path, email, "bad_email"))),
            names.flatMap(name ->
                Stream.of("candidate/name", "referees/0/name", "position/title")
                    .map(path -> wrong(path, name, "bad_character"))),
            Stream.of(
                wrong("candidate/name", " ", "blank"),
                wrong("candidate/name", "\u00a0\u2800\u3164", "blank"),
                wrong("candidate/name", ECHO.repeat(30), "too_long"),
                wrong("candidate/name", null, "missing"),
                wrong("referees/0/email", null, "missing")))
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

  private static Api.Reply post(String body) {
    return API.call("POST", PATH, body);
  }

  private static Arguments wrong(String path, Object value, String code) {
    return arguments("/" + path, code, with(path, value));
  }

  /** The valid body with this value at this path. */
  private static Object with(String path, Object value) {
    return change(GOOD.body, path, _ -> value);
  }

  private static Object change(Object container, String path, UnaryOperator<Object> by) {
    var steps = path.split("/", 2);
    UnaryOperator<Object> next = steps.length == 1 ? by : inside -> change(inside, steps[1], by);
    if (container instanceof List<?> list) {
      var changed = new ArrayList<Object>(list);
      changed.set(Integer.parseInt(steps[0]), next.apply(changed.get(Integer.parseInt(steps[0]))));
      return changed;
    }
    var changed = Json.object();
    ((Map<?, ?>) container).forEach((name, each) -> changed.put((String) name, each));
    changed.put(steps[0], next.apply(changed.get(steps[0])));
    return changed;
  }

  private static void isProblem(Api.Reply reply, int status, String code) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    var problem = reply.json();
    assertThat(problem.get("code").getStringValue()).isEqualTo(code);
    assertThat(problem.get("status").getIntValue()).isEqualTo(status);
    assertThat(problem.get("type").getStringValue()).endsWith(code);
    assertThat(List.of("title", "detail", "instance", "request_id"))
        .allMatch(name -> !problem.get(name).getStringValue().isBlank());
    assertThat(problem.get("errors").isArray()).isTrue();
    var body = reply.http().body().replace(problem.get("instance").getStringValue(), "");
    assertThat(body).doesNotContain(ECHO);
  }
}
