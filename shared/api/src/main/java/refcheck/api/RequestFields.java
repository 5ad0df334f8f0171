package refcheck.api;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a JSON object from a client, and records every error with its pointer (RFC
 * 6901). After an error, values are placeholders: call {@link ValidationErrors#throwIfAny} before
 * using them. An error never repeats the value.
 */
public final class RequestFields {
  private final JsonNode object;
  private final String pointer;
  private final ValidationErrors errors;
  private final Set<String> known = new HashSet<>();

  private RequestFields(JsonNode object, String pointer, ValidationErrors errors) {
    this.object = object;
    this.pointer = pointer;
    this.errors = errors;
  }

  /** The fields of a body. Records an error if it is not an object. */
  public static RequestFields of(JsonNode body, ValidationErrors errors) {
    return checked(body, "", errors);
  }

  /** Records an error in a field. */
  public void error(String name, String code, String message) {
    errors.add(at(name), code, message);
  }

  /** Records an error in the value of a key that the client chose. */
  public void errorOf(String map, String key, String code, String message) {
    errors.add(at(map) + "/" + FieldNames.shown(key), code, message);
  }

  /** Records an error at a path relative to this object. */
  public void errorAt(String path, String code, String message) {
    errors.add(pointer + "/" + path, code, message);
  }

  /** A required single-line text, not blank, with a maximum length. */
  public String text(String name, int longest) {
    return value(name).text(longest);
  }

  /** An optional single-line text. */
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
        .map(json -> checked(json, value.pointer(), errors))
        .orElseGet(() -> value.missing(nothing(value.pointer())));
  }

  /** A required list of objects with a minimum and maximum length. */
  public List<RequestFields> objects(String name, int least, int most) {
    var value = value(name);
    var all = new ArrayList<RequestFields>();
    for (var each : value.list(least, most)) {
      all.add(checked(each, value.pointer() + "/" + all.size(), errors));
    }
    return all;
  }

  /** An optional map of texts; empty if it is absent. */
  public Map<String, String> texts(String name, int most, int longestKey, int longest) {
    var value = value(name);
    return value
        .json()
        .map(json -> checked(json, value.pointer(), errors).object)
        .map(map -> new TextMap(map, value.pointer(), errors).read(most, longestKey, longest))
        .orElse(Map.of());
  }

  /** Records an error for every field that was not read. */
  public void rejectUnknownFields() {
    for (var entry : object.entries()) {
      if (!known.contains(entry.getKey())) {
        var name = FieldNames.shown(entry.getKey());
        error(name, "unknown_field", "is not a field of this object");
      }
    }
  }

  private FieldReader value(String name) {
    known.add(name);
    var json = Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
    return new FieldReader(json, at(name), errors);
  }

  private String at(String name) {
    return pointer + "/" + name;
  }

  private static RequestFields checked(
      @Nullable JsonNode value, String pointer, ValidationErrors errors) {
    if (value != null && value.isObject()) {
      return new RequestFields(value, pointer, errors);
    }
    errors.add(pointer, "wrong_type", "must be an object");
    return nothing(pointer);
  }

  /** Stands in for a value that is not an object, so that its fields cause no further errors. */
  private static RequestFields nothing(String pointer) {
    return new RequestFields(JsonNode.createObjectNode(Map.of()), pointer, new ValidationErrors());
  }
}
