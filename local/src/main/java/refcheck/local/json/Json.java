package refcheck.local.json;

import com.fasterxml.jackson.core.JsonFactory;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** JSON text to trees and back. */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final JsonNodeTreeCodec CODEC = JsonNodeTreeCodec.getInstance();

  private Json() {}

  /** One JSON value and nothing after it; empty if it is anything else. */
  public static Optional<JsonNode> read(byte[] bytes) {
    try (var parser = FACTORY.createParser(bytes)) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      var node = CODEC.readTree(parser);
      return parser.nextToken() == null ? Optional.of(node) : Optional.empty();
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

  public static String text(JsonNode node) {
    var text = new StringWriter();
    try (var generator = FACTORY.createGenerator(text)) {
      CODEC.writeTree(generator, node);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return text.toString();
  }

  /** Of maps, lists, strings, numbers and booleans. */
  public static String text(Object plain) {
    return text(JsonNode.from(plain));
  }

  public static byte[] bytes(Object plain) {
    return text(plain).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * An object that keeps the order of its keys: key, value, key, value. A value of null leaves its
   * key out.
   */
  public static Map<String, Object> object(@Nullable Object... keysAndValues) {
    var object = new LinkedHashMap<String, Object>();
    for (var i = 0; i < keysAndValues.length; i += 2) {
      var value = keysAndValues[i + 1];
      if (value != null) {
        object.put(String.valueOf(keysAndValues[i]), value);
      }
    }
    return object;
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
