package refcheck.local.json;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import refcheck.json.Json;

/** Trees of JSON: reading them, and what lies where in them. */
public final class JsonNodes {
  private JsonNodes() {}

  /** One JSON value and nothing after it; empty if it is anything else. */
  public static Optional<JsonNode> read(byte[] bytes) {
    try {
      return Optional.of(Json.read(bytes));
    } catch (IOException _) { // the exception quotes the text, which may be personal
      return Optional.empty();
    }
  }

  /** Throws IllegalArgumentException, saying {@code what} was expected, if the text is not JSON. */
  public static JsonNode read(String text, String what) {
    return read(text.getBytes(StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalArgumentException(what + " is not JSON"));
  }

  /** An object, for which no bytes at all stand, too; empty if it is anything else. */
  public static Optional<JsonNode> readObject(byte[] bytes) {
    var object = bytes.length == 0 ? Optional.of(JsonNode.from(Map.of())) : read(bytes);
    return object.filter(JsonNode::isObject);
  }

  /** What lies at the path of keys; empty if something on the way is missing. */
  public static Optional<JsonNode> at(JsonNode node, String... path) {
    var found = Optional.of(node);
    for (var key : path) {
      found = found.filter(JsonNode::isObject).map(object -> object.get(key));
    }
    return found;
  }

  /** The text at the path, if there is one and it is a string. */
  public static Optional<String> textAt(JsonNode node, String... path) {
    return at(node, path).filter(JsonNode::isString).map(JsonNode::getStringValue);
  }

  /** The elements of the list at the path; none if there is no list. */
  public static List<JsonNode> elements(JsonNode node, String... path) {
    return at(node, path).filter(JsonNode::isArray).stream()
        .flatMap(list -> StreamSupport.stream(list.values().spliterator(), false))
        .toList();
  }

  /** The elements of the list at the path as texts. */
  public static List<String> texts(JsonNode node, String... path) {
    return elements(node, path).stream().map(JsonNode::coerceStringValue).toList();
  }
}
