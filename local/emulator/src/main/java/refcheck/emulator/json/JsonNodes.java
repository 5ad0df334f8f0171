package refcheck.emulator.json;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import refcheck.json.Json;

/** Parses JSON trees and finds values in them. */
public final class JsonNodes {
  private JsonNodes() {}

  /** Parses exactly one JSON value. Empty if the bytes are anything else. */
  public static Optional<JsonNode> read(byte[] bytes) {
    try {
      return Optional.of(Json.read(bytes));
    } catch (IOException _) { // the exception quotes the text, which may be personal data
      return Optional.empty();
    }
  }

  /** Parses JSON. Throws IllegalArgumentException, naming {@code what}, if the text is not JSON. */
  public static JsonNode read(String text, String what) {
    return read(text.getBytes(StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalArgumentException(what + " is not JSON"));
  }

  /** Parses an object. No bytes count as an empty object. Empty if the bytes are anything else. */
  public static Optional<JsonNode> readObject(byte[] bytes) {
    var object = bytes.length == 0 ? Optional.of(JsonNode.from(Map.of())) : read(bytes);
    return object.filter(JsonNode::isObject);
  }

  /** The value at the path of keys. Empty if a key on the path is missing. */
  public static Optional<JsonNode> at(JsonNode node, String... path) {
    var found = Optional.of(node);
    for (var key : path) {
      found = found.filter(JsonNode::isObject).map(object -> object.get(key));
    }
    return found;
  }

  /** The string at the path. Empty if there is no string. */
  public static Optional<String> textAt(JsonNode node, String... path) {
    return at(node, path).filter(JsonNode::isString).map(JsonNode::getStringValue);
  }

  /** The elements of the list at the path. An empty list if there is no list. */
  public static List<JsonNode> elements(JsonNode node, String... path) {
    return at(node, path).filter(JsonNode::isArray).stream()
        .flatMap(list -> StreamSupport.stream(list.values().spliterator(), false))
        .toList();
  }

  /** The elements of the list at the path, converted to text. */
  public static List<String> texts(JsonNode node, String... path) {
    return elements(node, path).stream().map(JsonNode::coerceStringValue).toList();
  }
}
