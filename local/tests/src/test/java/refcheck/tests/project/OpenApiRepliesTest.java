package refcheck.tests.project;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.domain.Command;
import refcheck.tests.project.InMemoryBackend.Answer;
import refcheck.tests.project.InMemoryBackend.Call;

/** Checks that the functions' responses conform to the OpenAPI document. */
class OpenApiRepliesTest {
  private static final String CREATE = "POST /v1/checks";
  private static final String FIND = "GET /v1/checks";
  private static final String READ = "GET /v1/checks/{id}";
  private static final String TIMELINE = "GET /v1/checks/{id}/timeline";
  private static final String CANCEL = "POST /v1/checks/{id}/cancel";
  private static final String REPORT = "GET /v1/checks/{id}/report";
  private static final String ANSWERS =
      "worked_together=yes&worked_from=2020-01&role=Clerk&quality=5&teamwork=4&reliability=3"
          + "&strengths=Kind&rehire=yes";

  private static final OpenApi API = OpenApi.read();
  private static final InMemoryBackend REFCHECK = new InMemoryBackend();

  @AfterAll
  static void close() {
    REFCHECK.close();
  }

  @BeforeEach
  void changeTenant() {
    REFCHECK.changeTenant();
  }

  @ParameterizedTest
  @ValueSource(strings = {"check.en.json", "check.zh-CN.json"})
  void takesTheSampleRequests(String file) {
    var body = sample(file);

    assertThat(API.errors("CheckRequest", body)).isEmpty();
    assertDescribed(create(body), 201);
  }

  @Test
  void takesTheRequestsThatTheDocumentShows() {
    var content =
        requireNonNull(API.operations().get(CREATE))
            .at("/requestBody/content")
            .path("application/json");

    assertThat(content.path("examples")).hasSize(3);
    for (var example : content.path("examples")) {
      assertDescribed(create(example.path("value").toString()), 201);
    }
  }

  @Test
  void describesARepetition() {
    var call = create(sample("check.en.json")).with("idempotency-key", "once");

    assertThat(assertDescribed(call, 201).headers()).doesNotContainKey("idempotent-replayed");
    assertThat(assertDescribed(call, 201).headers()).containsEntry("idempotent-replayed", "true");
    assertDescribed(create(sample("check.zh-CN.json")).with("idempotency-key", "once"), 422);
    assertDescribed(create(sample("check.en.json")), 409);
  }

  /** A day later, a new request would fail, because the consent would be too old. */
  @Test
  void repeatsWhatWouldBeRefusedByNow() {
    var body = parsed(sample("check.en.json"));
    consent(body, REFCHECK.now().minus(Duration.ofDays(729)).toString());
    var call = create(body.toString()).with("idempotency-key", "old");
    var first = assertDescribed(call, 201);
    REFCHECK.pass(Duration.ofHours(24));
    REFCHECK.pass(Duration.ofMinutes(1));

    var again = assertDescribed(call, 201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers()).containsEntry("idempotent-replayed", "true");
    assertDescribed(create(body.toString()).with("idempotency-key", "other"), 400);
    body.put("retention_days", 0);
    assertDescribed(create(body.toString()).with("idempotency-key", "old"), 400);
  }

  @Test
  void describesRefusedRequests() {
    assertDescribed(create("{\"surprise\": 1}"), 400);
    assertDescribed(create("no json"), 400);
    assertDescribed(create(sample("check.en.json")).with("idempotency-key", ""), 400);
    assertDescribed(create(sample("check.en.json")).with("content-type", "text/plain"), 415);
    assertDescribed(create("\"" + "x".repeat(64 * 1024) + "\""), 413);
    for (var route : API.operations().keySet()) {
      if (route.contains(" /v1/")) {
        assertDescribed(REFCHECK.tenant(route, "chk_1").with("authorization", "Bearer none"), 401);
      }
    }
    for (var route : new String[] {READ, TIMELINE, CANCEL, REPORT}) {
      assertDescribed(REFCHECK.tenant(route, "chk_1"), 404);
      assertDescribed(REFCHECK.tenant(route, "none"), 404);
    }
  }

  @Test
  void describesChecksAndTimelines() {
    var id = created();

    assertDescribed(REFCHECK.tenant(READ, id), 200);
    assertDescribed(REFCHECK.tenant(TIMELINE, id), 200);
    assertDescribed(REFCHECK.tenant(FIND, "").withQuery("external_id", "req-2026-0041"), 200);
    assertDescribed(REFCHECK.tenant(FIND, "").withQuery("external_id", "other"), 200);
    assertDescribed(REFCHECK.tenant(FIND, ""), 400);
    assertDescribed(REFCHECK.tenant(FIND, "").withQuery("status", "completed"), 400);
  }

  @Test
  void describesACancelledCheck() {
    var id = created();
    var cancel = REFCHECK.tenant(CANCEL, id).with("idempotency-key", "k");

    assertDescribed(REFCHECK.tenant(REPORT, id), 409);
    assertDescribed(cancel, 200);
    assertThat(assertDescribed(cancel, 200).headers()).containsKey("idempotent-replayed");
    assertDescribed(cancel.sending("other"), 422);
    assertDescribed(REFCHECK.tenant(REPORT, id), 200);
  }

  @Test
  void describesAReportUntilItIsGone() {
    var id = created();
    var links = REFCHECK.links(id);
    assertDescribed(REFCHECK.browser("POST /r/{token}/begin", links.getFirst()), 303);
    assertDescribed(
        REFCHECK.browser("POST /r/{token}/submit", links.getFirst()).sending(ANSWERS), 303);
    assertDescribed(REFCHECK.browser("GET /r/{token}/sent", links.getFirst()), 200);
    assertDescribed(REFCHECK.browser("GET /r/{token}/sent", links.getLast()), 303);

    assertThat(assertDescribed(REFCHECK.tenant(REPORT, id), 200).body())
        .contains("\"complete\":false", "\"value\":5", "Clerk");
    assertDescribed(
        REFCHECK.browser("POST /r/{token}/decline", links.getLast()).sending("reason=no_time"),
        303);
    assertThat(assertDescribed(REFCHECK.tenant(REPORT, id), 200).body())
        .contains("\"complete\":true");
    assertDescribed(REFCHECK.tenant(CANCEL, id), 409);
    assertDescribed(REFCHECK.tenant(TIMELINE, id), 200);

    REFCHECK.pass(Duration.ofDays(91));
    REFCHECK.send(id, new Command.BeginPurge(REFCHECK.now()));
    assertDescribed(REFCHECK.tenant(REPORT, id), 410);
    REFCHECK.send(id, new Command.CompletePurge(REFCHECK.now()));
    assertDescribed(REFCHECK.tenant(REPORT, id), 410);
    assertDescribed(REFCHECK.tenant(READ, id), 200);
    assertDescribed(REFCHECK.tenant(CANCEL, id), 409);
  }

  @Test
  void describesThePages() {
    var link = REFCHECK.links(created()).getFirst();
    var unknown = "x".repeat(43);
    assertDescribed(REFCHECK.browser("GET /r/{token}", link), 200);
    assertDescribed(REFCHECK.browser("GET /r/{token}", link + "."), 303);
    assertDescribed(REFCHECK.browser("GET /r/{token}", "short"), 404);
    assertDescribed(REFCHECK.browser("GET /r/{token}", unknown), 404);
    assertDescribed(REFCHECK.browser("GET /r/{token}/form", link), 303);
    assertDescribed(REFCHECK.browser("GET /r/{token}/form", link + ")"), 303);
    assertDescribed(REFCHECK.browser("GET /r/{token}/form", unknown), 404);
    assertDescribed(REFCHECK.browser("GET /r/{token}/sent", link + ")"), 303);
    for (var post : new String[] {"begin", "save", "submit", "decline", "retract"}) {
      var early = REFCHECK.browser("POST /r/{token}/" + post, link).sending("role=Clerk&sure=yes");
      if (!post.equals("begin") && !post.equals("decline")) {
        assertDescribed(early, 409);
      }
      assertDescribed(early.sending("role=Clerk&role=Cook"), 400);
    }
    assertDescribed(REFCHECK.browser("POST /r/{token}/begin", link), 303);
    assertDescribed(REFCHECK.browser("GET /r/{token}/form", link), 200);
    assertDescribed(REFCHECK.browser("POST /r/{token}/save", link).sending("role=Clerk"), 303);
    assertDescribed(REFCHECK.browser("POST /r/{token}/submit", link).sending("role=Typist"), 303);
    for (var post : new String[] {"save", "submit"}) {
      var third = REFCHECK.browser("POST /r/{token}/" + post, link).sending("role=Cook");
      assertDescribed(third, 409);
    }
    assertDescribed(REFCHECK.browser("POST /r/{token}/decline", link), 303);
    for (var post : new String[] {"begin", "save", "submit", "decline", "retract"}) {
      var large = "role=" + "x".repeat(96 * 1024);
      assertDescribed(REFCHECK.browser("POST /r/{token}/" + post, link).sending(large), 413);
    }
    var multipart = "multipart/form-data";
    for (var post : new String[] {"begin", "save", "submit", "decline", "retract"}) {
      var other = REFCHECK.browser("POST /r/{token}/" + post, link).sending("role=Clerk");
      assertDescribed(other.with("content-type", multipart), 415);
      var typed = "role=Clerk&reason=no_time&sure=yes";
      assertDescribed(REFCHECK.browser("POST /r/{token}/" + post, unknown).sending(typed), 404);
    }
    assertDescribed(REFCHECK.browser("POST /r/{token}/retract", link).sending("sure=yes"), 303);
    assertDescribed(REFCHECK.browser("GET /r/{token}/sent", unknown), 404);
    assertDescribed(REFCHECK.browser("GET /r/{token}/unsubscribe", link), 200);
    assertDescribed(REFCHECK.browser("GET /assets/refcheck.css", ""), 200);
  }

  @Test
  void answersEveryUnsubscriptionAlike() {
    var link = REFCHECK.links(created()).getFirst();
    var form = REFCHECK.browser("POST /r/{token}/unsubscribe", link);
    var multipart = form.with("content-type", "multipart/form-data; boundary=b");
    var answers =
        Stream.of(
                REFCHECK.browser("POST /r/{token}/unsubscribe", "x".repeat(43)),
                REFCHECK.browser("POST /r/{token}/unsubscribe", "unknown"),
                form.sending("List-Unsubscribe=One-Click"),
                form.sending("List-Unsubscribe=One-Click"),
                multipart.sending("--b--"),
                form.with("content-type", "text/plain").sending("x".repeat(96 * 1024)))
            .map(call -> assertDescribed(call, 200));
    assertThat(answers.distinct()).hasSize(1);
    var landing = assertDescribed(REFCHECK.browser("GET /r/{token}", link), 200);
    assertThat(landing.body()).contains("Noted: no more emails");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void takesWhatTheDocumentTakes(String what, boolean taken, Consumer<ObjectNode> change) {
    var body = parsed(sample("check.en.json"));
    change.accept(body);

    assertThat(API.errors("CheckRequest", body.toString()).isEmpty()).isEqualTo(taken);
    assertDescribed(create(body.toString()), taken ? 201 : 400);
  }

  /** The rule is only in the description, because a schema with it breaks generated clients. */
  @Test
  void takesNoCheckWithoutConsent() {
    var body = parsed(sample("check.en.json"));
    at(body, "consent").put("attested", false);
    assertThat(assertDescribed(create(body.toString()), 400).body()).contains("consent_required");
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        body("all referees", true, b -> referees(b, 10)),
        body("too many referees", false, b -> referees(b, 11)),
        body("no referees", false, b -> referees(b, 0)),
        body("longest name", true, b -> at(b, "candidate").put("name", "x".repeat(200))),
        body("too long name", false, b -> at(b, "candidate").put("name", "x".repeat(201))),
        body("no name", false, b -> at(b, "candidate").remove("name")),
        body("null name", false, b -> at(b, "candidate").putNull("name")),
        body("longest title", true, b -> at(b, "position").put("title", "x".repeat(200))),
        body("too long title", false, b -> at(b, "position").put("title", "x".repeat(201))),
        body("longest company", true, b -> referee(b).put("company", "x".repeat(200))),
        body("too long company", false, b -> referee(b).put("company", "x".repeat(201))),
        body("no company", true, b -> referee(b).remove("company")),
        body("unknown relationship", false, b -> referee(b).put("relationship", "aunt")),
        body("bad address", false, b -> referee(b).put("email", "robin@localhost")),
        body("address with a name", false, b -> referee(b).put("email", "Robin <r@a.example>")),
        body("no country", true, b -> referee(b).putNull("country")),
        body("country in lower case", false, b -> referee(b).put("country", "gb")),
        body("field of a referee", false, b -> referee(b).put("phone", "1")),
        body("field of the candidate", false, b -> at(b, "candidate").put("phone", "1")),
        body("field of the position", false, b -> at(b, "position").put("grade", "1")),
        body("field of the consent", false, b -> at(b, "consent").put("by", "1")),
        body("field of the request", false, b -> b.put("priority", 1)),
        body("no consent", false, b -> b.remove("consent")),
        body("consent in another zone", true, b -> consent(b, "2026-11-20T09:00:00+08:00")),
        body("consent without a zone", false, b -> consent(b, "2026-11-20T09:00:00")),
        body("longest text version", true, b -> version(b, "v".repeat(40))),
        body("too long text version", false, b -> version(b, "v".repeat(41))),
        body("odd text version", false, b -> version(b, "v 1")),
        body("fewest days to respond", true, b -> b.put("respond_within_days", 1)),
        body("no day to respond", false, b -> b.put("respond_within_days", 0)),
        body("most days to respond", true, b -> b.put("respond_within_days", 60)),
        body("too many days to respond", false, b -> b.put("respond_within_days", 61)),
        body("half a day to respond", false, b -> b.put("respond_within_days", 1.5)),
        body("days as a text", false, b -> b.put("respond_within_days", "7")),
        body("days left out", true, b -> b.putNull("respond_within_days")),
        body("fewest days kept", true, b -> b.put("retention_days", 1)),
        body("no day kept", false, b -> b.put("retention_days", 0)),
        body("most days kept", true, b -> b.put("retention_days", 730)),
        body("too many days kept", false, b -> b.put("retention_days", 731)),
        body("unknown template", false, b -> b.put("template", "tpl_other")),
        body("no template", true, b -> b.remove("template")),
        body("longest external id", true, b -> b.put("external_id", "x".repeat(100))),
        body("too long external id", false, b -> b.put("external_id", "x".repeat(101))),
        body("empty external id", false, b -> b.put("external_id", "")),
        body("too long locale", false, b -> b.put("locale", "x".repeat(36))),
        body("most metadata", true, b -> metadata(b, 20)),
        body("too much metadata", false, b -> metadata(b, 21)),
        body("longest metadata", true, b -> metadata(b, "k".repeat(40), "v".repeat(500))),
        body("too long key", false, b -> metadata(b, "k".repeat(41), "v")),
        body("too long value", false, b -> metadata(b, "k", "v".repeat(501))),
        body("empty key", false, b -> metadata(b, "", "v")),
        body("empty value", false, b -> metadata(b, "k", "")),
        body("number as metadata", false, b -> at(b, "metadata").put("k", 1)),
        body("no metadata", true, b -> b.putNull("metadata")));
  }

  private static Arguments body(String what, boolean taken, Consumer<ObjectNode> change) {
    return Arguments.of(what, taken, change);
  }

  private static ObjectNode at(ObjectNode body, String name) {
    return (ObjectNode) body.path(name);
  }

  private static ObjectNode referee(ObjectNode body) {
    return (ObjectNode) body.path("referees").path(0);
  }

  private static void referees(ObjectNode body, int count) {
    var all = body.putArray("referees");
    for (int i = 0; i < count; i++) {
      all.addObject()
          .put("name", "Robin Sample")
          .put("email", "robin" + i + "@former.example.com")
          .put("relationship", "peer");
    }
  }

  private static void consent(ObjectNode body, String obtainedAt) {
    at(body, "consent").put("obtained_at", obtainedAt);
  }

  private static void version(ObjectNode body, String version) {
    at(body, "consent").put("text_version", version);
  }

  private static void metadata(ObjectNode body, int count) {
    var all = body.putObject("metadata");
    for (int i = 0; i < count; i++) {
      all.put("key" + i, "value");
    }
  }

  private static void metadata(ObjectNode body, String key, String value) {
    body.putObject("metadata").put(key, value);
  }

  private Call create(String body) {
    return REFCHECK.tenant(CREATE, "").sending(body);
  }

  private String created() {
    var answer = assertDescribed(create(sample("check.en.json")), 201);
    return parsed(answer.body()).path("id").asText();
  }

  /** Returns the answer after checking its status, headers and body against the document. */
  private Answer assertDescribed(Call call, int status) {
    var answer = REFCHECK.answer(call);
    assertThat(answer.status()).as("%s: %s", call.route(), answer.body()).isEqualTo(status);
    var response = API.response(call.route(), status);
    assertThat(response.isMissingNode()).as("%s %s", call.route(), status).isFalse();
    assertHeaders(call, response, answer.headers());
    if (status != 303) {
      var type = answer.headers().getOrDefault("content-type", "").split(";", 2)[0];
      var schema = response.path("content").path(type).path("schema");
      assertThat(schema.isObject()).as("%s %s %s", call.route(), status, type).isTrue();
      if (schema.has("$ref")) {
        var name = schema.path("$ref").asText().replaceFirst(".*/", "");
        assertThat(API.errors(name, answer.body())).as(answer.body()).isEmpty();
      }
    }
    return answer;
  }

  private void assertHeaders(Call call, JsonNode response, Map<String, String> headers) {
    var described = response.path("headers");
    headers.forEach((name, value) -> {
      if (!name.equals("content-type")) {
        assertThat(described.has(name)).as("%s: %s", call.route(), name).isTrue();
        var schema = API.resolved(described.path(name)).path("schema");
        assertThat(schema.path("const").asText(value)).as(name).isEqualTo(value);
        assertThat(value).as(name).containsPattern(schema.path("pattern").asText(""));
      }
    });
    for (var header : described.properties()) {
      if (API.resolved(header.getValue()).path("required").asBoolean()) {
        assertThat(headers).as(call.route()).containsKey(header.getKey());
      }
    }
  }

  private static ObjectNode parsed(String json) {
    try {
      return (ObjectNode) OpenApi.JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sample(String name) {
    try {
      return Files.readString(ProjectFiles.ROOT.resolve("events/requests").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
