package refcheck.api;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON object of texts whose keys the client chose. */
record TextMap(JsonNode object, String pointer, ValidationErrors errors) {

  /** The valid entries. Records an error for every other one. */
  Map<String, String> read(int most, int longestKey, int longest) {
    var texts = new LinkedHashMap<String, String>();
    if (object.size() > most) {
      errors.add(pointer, "out_of_bounds", "must have at most %d entries".formatted(most));
      return texts;
    }
    for (var entry : object.entries()) {
      var key = entry.getKey();
      if (SingleLineText.is(key, longestKey)) {
        texts.put(key, value(key, entry.getValue()).text(longest));
      } else {
        rejectKey(key, longestKey);
      }
    }
    return texts;
  }

  private void rejectKey(String key, int longest) {
    errors.add(
        at(key),
        "bad_key",
        "keys must have 1 to %d plain characters, none of them blank at an end".formatted(longest));
  }

  private FieldReader value(String key, JsonNode value) {
    return new FieldReader(Optional.of(value).filter(each -> !each.isNull()), at(key), errors);
  }

  /** The pointer repeats the key only if it is a name. */
  private String at(String key) {
    return pointer + "/" + FieldNames.shown(key);
  }

  /** Hides the values, which must not reach a log. */
  @Override
  public String toString() {
    return "TextMap[" + pointer + "]";
  }
}
