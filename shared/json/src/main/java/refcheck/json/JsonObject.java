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
 * An object that another program of ours or AWS has written, so that we know what is in it. What is
 * null counts as not there; what is there and of another kind is unexpected.
 */
public record JsonObject(JsonNode node) {

  /** Takes objects alone. */
  public JsonObject {
    if (!node.isObject()) {
      throw new JsonFormatException("no object");
    }
  }

  /**
   * The object in these bytes.
   *
   * @throws JsonFormatException if there is anything else
   */
  public static JsonObject read(byte[] bytes) {
    try {
      return new JsonObject(Json.read(bytes));
    } catch (IOException _) {
      throw new JsonFormatException("no JSON"); // The cause would quote it.
    }
  }

  /** A text that is there. */
  public String text(String name) {
    return required(name, optionalText(name));
  }

  /** A text, if it is there. */
  public Optional<String> optionalText(String name) {
    return member(name, JsonNode::isString).map(JsonNode::getStringValue);
  }

  /** True if it is there and true. */
  public boolean flag(String name) {
    return member(name, JsonNode::isBoolean).map(JsonNode::getBooleanValue).orElse(false);
  }

  /** An object that is there. */
  public JsonObject object(String name) {
    return required(name, optionalObject(name));
  }

  /** An object, if it is there. */
  public Optional<JsonObject> optionalObject(String name) {
    return member(name, JsonNode::isObject).map(JsonObject::new);
  }

  /** A list that is there. */
  public List<JsonNode> list(String name) {
    var list = new ArrayList<JsonNode>();
    required(name, member(name, JsonNode::isArray)).values().forEach(list::add);
    return list;
  }

  /** The members' names, in order. */
  public List<String> names() {
    var names = new ArrayList<String>();
    node.entries().forEach(entry -> names.add(entry.getKey()));
    return names;
  }

  /** Texts by names that may be anybody's: all of them are texts. */
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

  /** Without what is in it, which belongs in no log. */
  @Override
  public String toString() {
    return "JsonObject";
  }
}
