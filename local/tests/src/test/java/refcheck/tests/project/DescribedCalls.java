package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import refcheck.testing.HttpAnswer;
import refcheck.testing.HttpCall;

/** Sends requests and checks that the responses conform to the OpenAPI document. */
final class DescribedCalls implements AutoCloseable {
  static final String CREATE = "POST /v1/checks";
  static final String FIND = "GET /v1/checks";
  static final String READ = "GET /v1/checks/{id}";
  static final String TIMELINE = "GET /v1/checks/{id}/timeline";
  static final String CANCEL = "POST /v1/checks/{id}/cancel";
  static final String REPORT = "GET /v1/checks/{id}/report";
  static final OpenApi API = OpenApi.read();

  private final InMemoryBackend refcheck = new InMemoryBackend();

  InMemoryBackend refcheck() {
    return refcheck;
  }

  HttpCall create(String body) {
    return refcheck.tenant(CREATE, "").sending(body);
  }

  String created() {
    var answer = assertDescribed(create(sample("check.en.json")), 201);
    return parsed(answer.body()).path("id").asText();
  }

  /** Returns the answer after checking its status, headers and body against the document. */
  HttpAnswer assertDescribed(HttpCall call, int status) {
    var answer = refcheck.answer(call);
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

  private void assertHeaders(HttpCall call, JsonNode response, Map<String, String> headers) {
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

  static ObjectNode parsed(String json) {
    try {
      return (ObjectNode) OpenApi.JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sample(String name) {
    try {
      return Files.readString(ProjectFiles.ROOT.resolve("events/requests").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    refcheck.close();
  }
}
