package refcheck.emulator.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A map of the template and its path, which error messages show. */
record TemplateSection(String where, Map<String, Object> values) {
  boolean has(String key) {
    return values.containsKey(key);
  }

  String text(String key) {
    return TemplateTypes.text(values.get(key), place(key));
  }

  Optional<String> optionalText(String key) {
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  int number(String key, int otherwise) {
    return optionalText(key).map(text -> parse(key, text)).orElse(otherwise);
  }

  boolean flag(String key, boolean otherwise) {
    return optionalText(key).map(Boolean::parseBoolean).orElse(otherwise);
  }

  /** Empty if absent. */
  TemplateSection section(String key) {
    return new TemplateSection(
        place(key), has(key) ? TemplateTypes.object(values.get(key), place(key)) : Map.of());
  }

  /** Empty if absent. */
  List<Object> list(String key) {
    return has(key) ? TemplateTypes.list(values.get(key), place(key)) : List.of();
  }

  List<String> texts(String key) {
    return list(key).stream().map(item -> TemplateTypes.text(item, place(key))).toList();
  }

  /** As in IAM policies, a single text stands for a list of one. */
  List<String> oneOrMore(String key) {
    return values.get(key) instanceof List<?> ? texts(key) : List.of(text(key));
  }

  List<TemplateSection> sections(String key) {
    return list(key).stream()
        .map(item -> new TemplateSection(place(key), TemplateTypes.object(item, place(key))))
        .toList();
  }

  String place(String key) {
    return where + "." + key;
  }

  private int parse(String key, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw new TemplateError(place(key) + " must be a whole number");
    }
  }
}
