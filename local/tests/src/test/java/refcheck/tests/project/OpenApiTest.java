package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks the OpenAPI document's consistency. */
class OpenApiTest {
  private final OpenApi api = OpenApi.read();

  @Test
  void isOfTheVersionThatItSays() {
    assertThat(api.document().path("openapi").asText()).startsWith("3.1.");
    assertThat(api.document().path("info").has("title")).isTrue();
    assertThat(api.document().path("info").has("version")).isTrue();
  }

  @Test
  void followsEveryReferenceToSomething() {
    var references =
        api.nodes()
            .filter(node -> node.has("$ref"))
            .map(node -> node.get("$ref").asText())
            .toList();

    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference -> {
          assertThat(reference).startsWith("#/");
          assertThat(api.document().at(reference.substring(1)).isMissingNode()).isFalse();
        });
  }

  @Test
  void usesAllOfItsComponents() {
    var used =
        api.nodes()
            .filter(node -> node.has("$ref"))
            .map(node -> node.get("$ref").asText())
            .collect(Collectors.toSet());
    for (var kind : api.document().path("components").properties()) {
      if (!kind.getKey().equals("securitySchemes")) {
        for (var component : kind.getValue().properties()) {
          assertThat(used).contains("#/components/" + kind.getKey() + "/" + component.getKey());
        }
      }
    }
  }

  @Test
  void hasSchemasThatAreSchemas() {
    for (var schema : api.document().at("/components/schemas").properties()) {
      assertThat(api.schemaErrors(schema.getValue())).as(schema.getKey()).isEmpty();
    }
  }

  /**
   * Client generators turn a boolean's {@code const} into a constant that cannot be set. They send
   * a {@code default} that was not requested, or fail on one.
   */
  @Test
  void hasNothingThatBreaksGeneratedClients() {
    assertThat(api.nodes().filter(node -> node.path("type").asText().equals("boolean")))
        .isNotEmpty()
        .noneMatch(node -> node.has("const"));
    assertThat(api.nodes().filter(node -> node.has("type")))
        .isNotEmpty()
        .noneMatch(node -> node.has("default"));
  }

  @Test
  void hasExamplesThatConform() {
    var seen = new ArrayList<String>();
    api.nodes()
        .filter(node -> node.has("schema") && node.path("schema").has("$ref"))
        .filter(node -> node.has("examples"))
        .forEach(
            node -> node.path("examples").forEach(example -> seen.add(conforming(node, example))));

    assertThat(seen).hasSizeGreaterThan(8);
  }

  private String conforming(JsonNode content, JsonNode example) {
    var reference = content.path("schema").path("$ref").asText();
    var schema = reference.substring(reference.lastIndexOf('/') + 1);
    var value = api.resolved(example).path("value").toString();
    assertThat(api.errors(schema, value)).as("%s %s", schema, value).isEmpty();
    return schema;
  }
}
