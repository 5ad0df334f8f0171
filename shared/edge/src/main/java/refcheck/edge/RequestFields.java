package refcheck.edge;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object that a client sent field by field, and notes every mistake with a pointer (RFC
 * 6901) instead of stopping at the first. What is read after a mistake is a placeholder: ask {@link
 * Mistakes#throwIfAny} before using it. A mistake never repeats the value.
 */
public final class RequestFields {
  private final JsonNode object;
  private final String pointer;
  private final ValidationErrors mistakes;
  private final Set<String> known = new HashSet<>();

  private RequestFields(JsonNode object, String pointer, ValidationErrors mistakes) {
    this.object = object;
    this.pointer = pointer;
    this.mistakes = mistakes;
  }

  /** The fields of a request's body, which must be an object. */
  public static RequestFields of(JsonNode body, ValidationErrors mistakes) {
    return checked(body, "", mistakes);
  }

  /** Notes a mistake in a field. */
  public void mistake(String name, String code, String message) {
    mistakes.add(at(name), code, message);
  }

  /** Notes a mistake in the value of a key that somebody has made up. */
  public void errorOf(String map, String key, String code, String message) {
    mistakes.add(at(map) + "/" + Problem.named(key), code, message);
  }

  /** Notes a mistake further down, at a path relative to this object. */
  public void errorAt(String path, String code, String message) {
    mistakes.add(pointer + "/" + path, code, message);
  }

  /** A required text of at most so many characters, not blank, on one line. */
  public String text(String name, int longest) {
    return value(name).text(longest);
  }

  /** A text, if it is there. */
  public Optional<String> optionalText(String name, int longest) {
    return value(name).optionalText(longest);
  }

  /** A whole number within bounds, or the default. */
  public int number(String name, int least, int most, int otherwise) {
    return value(name).number(least, most, otherwise);
  }

  /** A required true or false. */
  public boolean flag(String name) {
    return value(name).flag();
  }

  /** A required instant (RFC 3339). */
  public Instant instant(String name) {
    return value(name).instant();
  }

  /** A required object. */
  public RequestFields object(String name) {
    var value = value(name);
    return value
        .json()
        .map(json -> checked(json, value.pointer(), mistakes))
        .orElseGet(() -> value.missing(nothing(value.pointer())));
  }

  /** A required list of objects, of a bounded length. */
  public List<RequestFields> objects(String name, int least, int most) {
    var value = value(name);
    var all = new ArrayList<RequestFields>();
    for (var each : value.list(least, most)) {
      all.add(checked(each, value.pointer() + "/" + all.size(), mistakes));
    }
    return all;
  }

  /** A map of texts, empty if it is not there. */
  public Map<String, String> texts(String name, int most, int longestKey, int longest) {
    var map = value(name).json().map(value -> checked(value, at(name), mistakes)).orElse(null);
    var texts = new LinkedHashMap<String, String>();
    if (map != null && map.object.size() > most) {
      mistake(name, "out_of_bounds", "must have at most %d entries".formatted(most));
    } else if (map != null) {
      for (var entry : map.object.entries()) {
        var key = entry.getKey();
        if (!SingleLineText.is(key, longestKey)) {
          errorOf(
              name,
              key,
              "bad_key",
              "keys must have 1 to %d plain characters, none of them blank at an end"
                  .formatted(longestKey));
        } else {
          texts.put(key, map.named(key).text(longest));
        }
      }
    }
    return texts;
  }

  /** Notes every field that was not asked for. */
  public void rejectUnknownFields() {
    for (var entry : object.entries()) {
      if (!known.contains(entry.getKey())) {
        var name = Problem.named(entry.getKey());
        mistake(name, "unknown_field", "is not a field of this object");
      }
    }
  }

  private FieldReader value(String name) {
    known.add(name);
    var json = Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
    return new FieldReader(json, at(name), mistakes);
  }

  /** The value of a key that somebody has made up: a pointer repeats it only if it is a name. */
  private FieldReader named(String key) {
    return new FieldReader(value(key).json(), at(Problem.named(key)), mistakes);
  }

  private String at(String name) {
    return pointer + "/" + name;
  }

  private static RequestFields checked(
      @Nullable JsonNode value, String pointer, ValidationErrors mistakes) {
    if (value != null && value.isObject()) {
      return new RequestFields(value, pointer, mistakes);
    }
    mistakes.add(pointer, "wrong_type", "must be an object");
    return nothing(pointer);
  }

  /** What is read of something that is no object: without a mistake for each field of it. */
  private static RequestFields nothing(String pointer) {
    return new RequestFields(JsonNode.createObjectNode(Map.of()), pointer, new ValidationErrors());
  }
}
