package refcheck.emulator.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the types of values in the template. */
final class TemplateTypes {
  private TemplateTypes() {}

  static Map<String, Object> object(@Nullable Object value, String where) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new TemplateError(where + " must be a map");
    }
    var object = new LinkedHashMap<String, Object>();
    map.forEach((key, item) -> object.put(String.valueOf(key), present(item, where + "." + key)));
    return object;
  }

  static List<Object> list(@Nullable Object value, String where) {
    if (!(value instanceof List<?> items)) {
      throw new TemplateError(where + " must be a list");
    }
    var list = new ArrayList<Object>();
    items.forEach(item -> list.add(present(item, where)));
    return list;
  }

  static String text(@Nullable Object value, String where) {
    return switch (value) {
      case String text -> text;
      case Number number -> number.toString();
      case Boolean flag -> flag.toString();
      case null, default -> throw new TemplateError(where + " must be text");
    };
  }

  /** CloudFormation allows no null values. */
  static Object present(@Nullable Object value, String where) {
    if (value == null) {
      throw new TemplateError(where + " is null");
    }
    return value;
  }
}
