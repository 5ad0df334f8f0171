package refcheck.local.json;

import com.fasterxml.jackson.core.JsonFactory;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

  /** An object that keeps the order of its keys: key, value, key, value. */
  public static Map<String, Object> object(Object... keysAndValues) {
    var object = new LinkedHashMap<String, Object>();
    for (var i = 0; i < keysAndValues.length; i += 2) {
      object.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return object;
  }

  public static Optional<JsonNode> at(JsonNode node, String key) {
    return node.isObject() ? Optional.ofNullable(node.get(key)) : Optional.empty();
  }

  /** The text under the key, if there is one and it is a string. */
  public static Optional<String> textAt(JsonNode node, String key) {
    return at(node, key).filter(JsonNode::isString).map(JsonNode::getStringValue);
  }
}
