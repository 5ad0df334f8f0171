package refcheck.store;

import io.micronaut.json.tree.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A JSON object of a form file. Each error names the file and the place (RFC 6901). */
final class FormFileObject {
  private final JsonNode node;
  private final String place;
  private final Set<String> known = new HashSet<>();

  private FormFileObject(JsonNode node, String place) {
    this.node = node;
    this.place = place;
    if (!node.isObject()) {
      throw error("is not an object");
    }
  }

  /** The object that the file consists of. */
  static FormFileObject of(String file, JsonNode node) {
    return new FormFileObject(node, file + "#");
  }

  /** Reads the object with this function. Fields that the function does not read are errors. */
  <T> T read(Function<FormFileObject, T> reader) {
    try {
      var value = reader.apply(this);
      for (var entry : node.entries()) {
        if (!known.contains(entry.getKey())) {
          throw error("unknown field " + entry.getKey());
        }
      }
      return value;
    } catch (IllegalArgumentException e) {
      throw error(e.getMessage());
    }
  }

  FormFileException error(@Nullable String message) {
    return new FormFileException(place + ": " + message);
  }

  String text(String name) {
    return required(name, optionalText(name));
  }

  Optional<String> optionalText(String name) {
    return field(name, JsonNode::isString, "text").map(JsonNode::getStringValue);
  }

  /** True or false; false if missing. */
  boolean flag(String name) {
    return field(name, JsonNode::isBoolean, "true or false")
        .map(JsonNode::getBooleanValue)
        .orElse(false);
  }

  int number(String name) {
    Predicate<JsonNode> isWhole =
        each ->
            each.isNumber()
                && each.getNumberValue() instanceof BigInteger whole
                && whole.bitLength() < Integer.SIZE;
    return required(name, field(name, isWhole, "whole number")).getIntValue();
  }

  FormFileObject object(String name) {
    return required(name, optionalObject(name));
  }

  Optional<FormFileObject> optionalObject(String name) {
    return field(name, JsonNode::isObject, "object")
        .map(each -> new FormFileObject(each, place + "/" + name));
  }

  /** A list of objects. */
  List<FormFileObject> objects(String name) {
    var objects = new ArrayList<FormFileObject>();
    for (var each : list(name)) {
      objects.add(new FormFileObject(each, place + "/" + name + "/" + objects.size()));
    }
    return objects;
  }

  /** A list of texts. */
  List<String> texts(String name) {
    var texts = new ArrayList<String>();
    for (var each : list(name)) {
      if (!each.isString() || texts.contains(each.getStringValue())) {
        throw error(name + " is no list of different texts");
      }
      texts.add(each.getStringValue());
    }
    return texts;
  }

  /** The texts under these names, which are all fields of the object. */
  Map<String, String> texts(List<String> names) {
    var texts = new LinkedHashMap<String, String>();
    names.forEach(name -> texts.put(name, text(name)));
    return texts;
  }

  private Iterable<JsonNode> list(String name) {
    return required(name, field(name, JsonNode::isArray, "list")).values();
  }

  private Optional<JsonNode> field(String name, Predicate<JsonNode> isValid, String kind) {
    known.add(name);
    @Nullable JsonNode field = node.get(name);
    if (field != null && !isValid.test(field)) {
      throw error(name + " is no " + kind);
    }
    return Optional.ofNullable(field);
  }

  private <T> T required(String name, Optional<T> field) {
    return field.orElseThrow(() -> error(name + " is missing"));
  }
}
