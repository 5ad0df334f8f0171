package refcheck.tests.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads values from the template's raw resources: maps, lists and texts. */
final class RawTemplate {

  private RawTemplate() {}

  /** The value at the path of keys. Null if a key on the path is missing. */
  static @Nullable Object at(@Nullable Object from, String... path) {
    var found = from;
    for (var key : path) {
      found = found instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return found;
  }

  static String text(@Nullable Object from, String... path) {
    return String.valueOf(at(from, path));
  }

  /** The map at the path of keys. Empty if there is none. */
  static Map<String, Object> map(@Nullable Object from, String... path) {
    var found = new LinkedHashMap<String, Object>();
    if (at(from, path) instanceof Map<?, ?> map) {
      map.forEach((key, value) -> found.put(String.valueOf(key), value));
    }
    return found;
  }

  /** A list. A single value stands for a list of one, as in IAM policies. */
  static List<?> list(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list;
      case Object one -> List.of(one);
    };
  }

  static List<String> texts(@Nullable Object value) {
    return list(value).stream().map(String::valueOf).toList();
  }

  /** The resources of one type, by logical id. */
  static Stream<Map.Entry<String, Map<String, Object>>> ofType(
      Map<String, Map<String, Object>> resources, String type) {
    return resources.entrySet().stream()
        .filter(entry -> text(entry.getValue(), "Type").equals(type));
  }
}
