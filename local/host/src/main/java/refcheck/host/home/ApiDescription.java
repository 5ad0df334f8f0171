package refcheck.host.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The parts of openapi.yaml that the API page shows: operations, their parameters and responses.
 */
record ApiDescription(String title, String description, List<Operation> operations) {

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  /** An operation: a method on a path. */
  record Operation(
      String method,
      String path,
      String summary,
      String description,
      List<Entry> parameters,
      List<Entry> answers) {}

  /** A parameter or a response. */
  record Entry(String name, String description) {}

  static ApiDescription parse(String yaml) {
    Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    var document = map(read);
    var operations = new ArrayList<Operation>();
    map(document.get("paths"))
        .forEach((path, item) ->
            METHODS.stream()
                .filter(map(item)::containsKey)
                .map(method -> operation(document, path, method, map(item)))
                .forEach(operations::add));
    var info = map(document.get("info"));
    return new ApiDescription(text(info, "title"), text(info, "description"), operations);
  }

  private static Operation operation(
      Map<String, Object> document, String path, String method, Map<String, Object> item) {
    var operation = map(item.get(method));
    var parameters =
        Stream.of(item, operation)
            .flatMap(each -> list(each.get("parameters")).stream())
            .map(each -> resolved(document, each))
            .map(each ->
                new Entry(
                    text(each, "name") + " (" + text(each, "in") + ")", text(each, "description")));
    var answers =
        map(operation.get("responses")).entrySet().stream()
            .map(each ->
                new Entry(each.getKey(), text(resolved(document, each.getValue()), "description")));
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        text(operation, "summary"),
        text(operation, "description"),
        parameters.toList(),
        answers.toList());
  }

  /** Resolves a {@code $ref}. Returns other objects unchanged. */
  private static Map<String, Object> resolved(Map<String, Object> document, Object thing) {
    var found = map(thing);
    if (!(found.get("$ref") instanceof String reference)) {
      return found;
    }
    var target = document;
    for (var step : reference.replaceFirst("^#/", "").split("/", -1)) {
      target = map(target.get(step));
    }
    return target;
  }

  private static Map<String, Object> map(@Nullable Object value) {
    var map = new LinkedHashMap<String, Object>();
    if (value instanceof Map<?, ?> object) {
      object.forEach((key, each) -> map.put(String.valueOf(key), each));
    }
    return map;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static String text(Map<String, Object> map, String key) {
    return map.get(key) instanceof String text ? text.strip() : "";
  }
}
