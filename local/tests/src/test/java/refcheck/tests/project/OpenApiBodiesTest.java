package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the API takes the same bodies of requests as the OpenAPI document. */
class OpenApiBodiesTest {
  private static final DescribedCalls CALLS = new DescribedCalls();

  @AfterAll
  static void close() {
    CALLS.close();
  }

  @BeforeEach
  void changeTenant() {
    CALLS.refcheck().changeTenant();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void takesWhatTheDocumentTakes(String what, boolean taken, Consumer<ObjectNode> change) {
    var body = DescribedCalls.parsed(DescribedCalls.sample("check.en.json"));
    change.accept(body);

    assertThat(DescribedCalls.API.errors("CheckRequest", body.toString()).isEmpty())
        .isEqualTo(taken);
    CALLS.assertDescribed(CALLS.create(body.toString()), taken ? 201 : 400);
  }

  /** The rule is only in the description, because a schema with it breaks generated clients. */
  @Test
  void takesNoCheckWithoutConsent() {
    var body = DescribedCalls.parsed(DescribedCalls.sample("check.en.json"));
    at(body, "consent").put("attested", false);
    assertThat(CALLS.assertDescribed(CALLS.create(body.toString()), 400).body())
        .contains("consent_required");
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
}
