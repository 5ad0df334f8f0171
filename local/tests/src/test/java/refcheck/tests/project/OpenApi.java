package refcheck.tests.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads openapi.yaml and validates JSON more strictly than clients should: extensible enums are
 * closed, and undescribed fields are errors.
 */
final class OpenApi {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final Path FILE = ProjectFiles.ROOT.resolve("openapi.yaml");
  private static final String IRI = "https://refcheck.example/openapi";
  private static final Set<String> METHODS =
      Set.of("get", "head", "post", "put", "patch", "delete", "options", "trace");

  private final JsonNode document;
  private final SchemaRegistry schemas;

  private OpenApi(JsonNode document) {
    this.document = document;
    var strict = tightened(document.deepCopy()).toString();
    this.schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(IRI, strict)));
  }

  static OpenApi read() {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (var reader = Files.newBufferedReader(FILE)) {
      Object loaded = new Yaml(new SafeConstructor(options)).load(reader);
      return new OpenApi(JSON.valueToTree(loaded));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode document() {
    return document;
  }

  /** All operations by method and path. */
  Map<String, JsonNode> operations() {
    var operations = new TreeMap<String, JsonNode>();
    for (var path : document.path("paths").properties()) {
      for (var member : path.getValue().properties()) {
        if (METHODS.contains(member.getKey())) {
          var method = member.getKey().toUpperCase(Locale.ROOT);
          operations.put(method + " " + path.getKey(), member.getValue());
        }
      }
    }
    return operations;
  }

  /**
   * The response of an operation for a status, with references resolved. A missing node if there is
   * none.
   */
  JsonNode response(String operation, int status) {
    var described = operations().get(operation);
    return described == null
        ? JSON.missingNode()
        : resolved(described.path("responses").path(Integer.toString(status)));
  }

  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** The values of a schema's enum or extensible enum. */
  List<String> values(String pointer) {
    var schema = document.at("/components/schemas/" + pointer);
    var list = schema.has("enum") ? schema.get("enum") : schema.path("x-extensible-enum");
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** Validates JSON against a schema of the document. */
  List<Error> errors(String schema, String json) {
    var location = SchemaLocation.of(IRI + "#/components/schemas/" + schema);
    return formatted(schemas.getSchema(location), json);
  }

  /** Validates a schema against JSON Schema (draft 2020-12). */
  List<Error> schemaErrors(JsonNode schema) {
    var location = SchemaLocation.of("https://json-schema.org/draft/2020-12/schema");
    return formatted(schemas.getSchema(location), schema.toString());
  }

  private static List<Error> formatted(Schema schema, String json) {
    return schema.validate(
        json,
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  /** All nodes of the document, starting with the root. */
  Stream<JsonNode> nodes() {
    return nodes(document);
  }

  private static Stream<JsonNode> nodes(JsonNode node) {
    return Stream.concat(
        Stream.of(node), StreamSupport.stream(node.spliterator(), false).flatMap(OpenApi::nodes));
  }

  private static JsonNode tightened(JsonNode node) {
    node.forEach(OpenApi::tightened);
    if (node instanceof ObjectNode schema) {
      if (schema.path("properties").isObject() && !schema.has("additionalProperties")) {
        schema.put("unevaluatedProperties", false);
      }
      if (schema.path("x-extensible-enum") instanceof ArrayNode values) {
        var all = schema.putArray("enum").addAll(values);
        if (schema.path("type").toString().contains("null")) {
          all.addNull();
        }
      }
    }
    return node;
  }
}
