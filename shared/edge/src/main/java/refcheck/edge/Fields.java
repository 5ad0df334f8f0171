package refcheck.edge;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
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
public final class Fields {
  private final JsonNode object;
  private final String pointer;
  private final Mistakes mistakes;
  private final Set<String> known = new HashSet<>();

  private Fields(JsonNode object, String pointer, Mistakes mistakes) {
    this.object = object;
    this.pointer = pointer;
    this.mistakes = mistakes;
  }

  /** The fields of a request's body, which must be an object. */
  public static Fields of(JsonNode body, Mistakes mistakes) {
    return checked(body, "", mistakes);
  }

  /** Notes a mistake in a field. */
  public void mistake(String name, String code, String message) {
    mistakes.add(at(name), code, message);
  }

  /** Notes a mistake further down, at a path relative to this object. */
  public void mistakeAt(String path, String code, String message) {
    mistakes.add(pointer + "/" + path, code, message);
  }

  /** A required text of at most so many characters, not blank, on one line. */
  public String text(String name, int longest) {
    return optionalText(name, longest).orElseGet(() -> missing(name, ""));
  }

  /** A text, if it is there. */
  public Optional<String> optionalText(String name, int longest) {
    return value(name).flatMap(value -> plainText(name, value, longest));
  }

  /** A whole number within bounds, or the default. */
  public int number(String name, int least, int most, int otherwise) {
    var value = value(name).orElse(null);
    if (value == null) {
      return otherwise;
    }
    // Exactly, as sent: a double takes 0.99999999999999999999 for 1, and an int for 0.
    var number = value.isNumber() ? new BigDecimal(value.getNumberValue().toString()) : null;
    if (number == null) {
      mistake(name, "wrong_type", "must be a whole number");
    } else if (number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      mistake(name, "out_of_bounds", "must be from %d to %d".formatted(least, most));
    } else if (number.stripTrailingZeros().scale() > 0) {
      mistake(name, "wrong_type", "must be a whole number");
    } else {
      return number.intValueExact();
    }
    return otherwise;
  }

  /** A required true or false. */
  public boolean flag(String name) {
    var value = value(name).orElse(null);
    if (value == null) {
      return missing(name, false);
    }
    if (!value.isBoolean()) {
      mistake(name, "wrong_type", "must be true or false");
      return false;
    }
    return value.getBooleanValue();
  }

  /** A required instant (RFC 3339). */
  public Instant instant(String name) {
    var text = text(name, 40);
    try {
      return text.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException _) {
      mistake(name, "not_a_time", "must be a time with its zone, as in 2026-11-20T08:00:00Z");
      return Instant.EPOCH;
    }
  }

  /** A required object. */
  public Fields object(String name) {
    var value = value(name).orElseGet(() -> missing(name, JsonNode.createObjectNode(Map.of())));
    return checked(value, at(name), mistakes);
  }

  /** A required list of objects, of a bounded length. */
  public List<Fields> objects(String name, int least, int most) {
    var value = value(name).orElseGet(() -> missing(name, JsonNode.createArrayNode(List.of())));
    if (!value.isArray()) {
      mistake(name, "wrong_type", "must be a list");
      return List.of();
    }
    if (value.size() < least || value.size() > most) {
      mistake(name, "out_of_bounds", "must have from %d to %d entries".formatted(least, most));
      return List.of();
    }
    var all = new ArrayList<Fields>();
    for (var each : value.values()) {
      all.add(checked(each, at(name) + "/" + all.size(), mistakes));
    }
    return all;
  }

  /** A map of texts, empty if it is not there. */
  public Map<String, String> texts(String name, int most, int longestKey, int longest) {
    var map = value(name).map(value -> checked(value, at(name), mistakes)).orElse(null);
    var texts = new LinkedHashMap<String, String>();
    if (map != null && map.object.size() > most) {
      mistake(name, "out_of_bounds", "must have at most %d entries".formatted(most));
    } else if (map != null) {
      for (var entry : map.object.entries()) {
        var key = entry.getKey();
        if (key.isEmpty()
            || key.length() > longestKey
            || key.codePoints().anyMatch(Fields::isUnprintable)) {
          mistake(name, "bad_key", "keys must have 1 to %d plain characters".formatted(longestKey));
        } else {
          texts.put(key, map.text(key, longest));
        }
      }
    }
    return texts;
  }

  /** Notes every field that was not asked for. */
  public void refuseOthers() {
    for (var entry : object.entries()) {
      if (!known.contains(entry.getKey())) {
        mistake(entry.getKey(), "unknown_field", "is not a field of this object");
      }
    }
  }

  private Optional<String> plainText(String name, JsonNode value, int longest) {
    var text = value.isString() ? value.getStringValue().strip() : null;
    if (text == null) {
      mistake(name, "wrong_type", "must be a text");
    } else if (text.isEmpty()) {
      mistake(name, "blank", "must not be blank");
    } else if (text.length() > longest) {
      mistake(name, "too_long", "must have at most %d characters".formatted(longest));
    } else if (text.codePoints().anyMatch(Fields::isUnprintable)) {
      mistake(name, "bad_character", "must be on one line, without control characters");
    } else {
      return Optional.of(text);
    }
    return Optional.of("");
  }

  private static boolean isUnprintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      // Marks that turn the direction of text can make a name read as something else.
      case Character.FORMAT -> character != 0x200c && character != 0x200d;
      default -> false;
    };
  }

  private Optional<JsonNode> value(String name) {
    known.add(name);
    var value = object.get(name);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  private <T> T missing(String name, T placeholder) {
    mistake(name, "missing", "is required");
    return placeholder;
  }

  private String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private static Fields checked(@Nullable JsonNode value, String pointer, Mistakes mistakes) {
    if (value != null && value.isObject()) {
      return new Fields(value, pointer, mistakes);
    }
    mistakes.add(pointer, "wrong_type", "must be an object");
    return new Fields(JsonNode.createObjectNode(Map.of()), pointer, mistakes);
  }
}
