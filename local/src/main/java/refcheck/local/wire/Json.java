package refcheck.local.wire;

import com.fasterxml.jackson.core.JsonFactory;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON trees from and to bytes, without an application context. */
public final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final JsonNodeTreeCodec CODEC = JsonNodeTreeCodec.getInstance();

  private Json() {}

  /** An object, as an empty input stands for `{}`; anything else is refused with an IOException. */
  public static JsonNode readObject(byte[] json) throws IOException {
    if (json.length == 0) {
      return object();
    }
    try (var parser = FACTORY.createParser(json)) {
      var tree = CODEC.readTree(parser);
      if (!tree.isObject()) {
        throw new IOException("a JSON object was expected");
      }
      return tree;
    }
  }

  public static byte[] write(JsonNode tree) {
    var bytes = new ByteArrayOutputStream();
    try (var generator = FACTORY.createGenerator(bytes)) {
      CODEC.writeTree(generator, tree);
    } catch (IOException e) {
      throw new UncheckedIOException("memory took no bytes", e);
    }
    return bytes.toByteArray();
  }

  /** Names and values in turn; a null value leaves its name out. */
  public static JsonNode object(@Nullable Object... namesAndValues) {
    var fields = new LinkedHashMap<String, JsonNode>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      var value = namesAndValues[i + 1];
      if (value != null) {
        fields.put(String.valueOf(namesAndValues[i]), node(value));
      }
    }
    return JsonNode.createObjectNode(fields);
  }

  /** The string of that name; null if it is absent, null or something else. */
  public static @Nullable String text(@Nullable JsonNode node, String name) {
    var value = field(node, name);
    return value != null && value.isString() ? value.getStringValue() : null;
  }

  /** The value of that name; null if it is absent or null. */
  public static @Nullable JsonNode field(@Nullable JsonNode node, String name) {
    var value = node == null || !node.isObject() ? null : node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  /** The elements of the array of that name; none if it is absent. */
  public static List<JsonNode> elements(@Nullable JsonNode node, String name) {
    var elements = new ArrayList<JsonNode>();
    var array = field(node, name);
    if (array != null && array.isArray()) {
      array.values().forEach(elements::add);
    }
    return elements;
  }

  private static JsonNode node(Object value) {
    return switch (value) {
      case JsonNode node -> node;
      case List<?> list -> JsonNode.createArrayNode(list.stream().map(Json::node).toList());
      case Map<?, ?> map -> object(map);
      default -> JsonNode.from(value);
    };
  }

  private static JsonNode object(Map<?, ?> map) {
    var fields = new LinkedHashMap<String, JsonNode>();
    map.forEach((name, value) -> fields.put(String.valueOf(name), node(value)));
    return JsonNode.createObjectNode(fields);
  }
}
