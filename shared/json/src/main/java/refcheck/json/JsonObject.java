package refcheck.json;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a known format, written by AWS or by Refcheck. A null member counts as missing.
 * A member of the wrong type causes a {@link JsonFormatException}.
 */
public record JsonObject(JsonNode node) {

  /** Rejects nodes that are not objects. */
  public JsonObject {
    if (!node.isObject()) {
      throw new JsonFormatException("no object");
    }
  }

  /**
   * Parses an object.
   *
   * @throws JsonFormatException if the bytes are not a JSON object
   */
  public static JsonObject read(byte[] bytes) {
    try {
      return new JsonObject(Json.read(bytes));
    } catch (IOException _) {
      throw new JsonFormatException("no JSON"); // No cause: it would quote the content.
    }
  }

  /** A required string. */
  public String text(String name) {
    return required(name, optionalText(name));
  }

  /** An optional string. */
  public Optional<String> optionalText(String name) {
    return member(name, JsonNode::isString).map(JsonNode::getStringValue);
  }

  /** An optional boolean; false if missing. */
  public boolean flag(String name) {
    return member(name, JsonNode::isBoolean).map(JsonNode::getBooleanValue).orElse(false);
  }

  /** A required object. */
  public JsonObject object(String name) {
    return required(name, optionalObject(name));
  }

  /** An optional object. */
  public Optional<JsonObject> optionalObject(String name) {
    return member(name, JsonNode::isObject).map(JsonObject::new);
  }

  /** A required array. */
  public List<JsonNode> list(String name) {
    var list = new ArrayList<JsonNode>();
    required(name, member(name, JsonNode::isArray)).values().forEach(list::add);
    return list;
  }

  /** The member names, in order. */
  public List<String> names() {
    var names = new ArrayList<String>();
    node.entries().forEach(entry -> names.add(entry.getKey()));
    return names;
  }

  /** All members as strings, for objects with arbitrary names. Error messages quote no names. */
  public Map<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    for (var entry : node.entries()) {
      if (entry.getValue().isString()) {
        texts.put(entry.getKey(), entry.getValue().getStringValue());
      } else if (!entry.getValue().isNull()) {
        throw new JsonFormatException("a member is of another kind");
      }
    }
    return texts;
  }

  private Optional<JsonNode> member(String name, Predicate<JsonNode> kind) {
    @Nullable JsonNode member = node.get(name);
    if (member == null || member.isNull()) {
      return Optional.empty();
    }
    if (!kind.test(member)) {
      throw new JsonFormatException(name + " is of another kind");
    }
    return Optional.of(member);
  }

  private static <T> T required(String name, Optional<T> member) {
    return member.orElseThrow(() -> new JsonFormatException(name + " is missing"));
  }

  /** Omits the content, which must not be logged. */
  @Override
  public String toString() {
    return "JsonObject";
  }
}
