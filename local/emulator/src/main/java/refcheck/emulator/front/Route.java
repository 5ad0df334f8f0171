package refcheck.emulator.front;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refcheck.emulator.template.Trigger;
import refcheck.emulator.template.Trigger.HttpRoute;

/** A route and the function that it invokes. */
record Route(HttpRoute declared, String function, List<String> segments) {
  /**
   * API Gateway's order of precedence: literal segment, variable, {proxy+}, $default; then a
   * specific method before ANY.
   */
  static final Comparator<Route> MOST_SPECIFIC_FIRST =
      Comparator.comparing(Route::vagueness)
          .thenComparing(route -> route.declared.method().equals("ANY"));

  static Route of(HttpRoute declared, String function) {
    return new Route(declared, function, PathSegments.of(declared.path()));
  }

  /** Returns the path variables if the route matches. The segments are already decoded. */
  Optional<Map<String, String>> match(String method, List<String> path) {
    if (isDefault()) {
      return Optional.of(Map.of());
    }
    return takes(method) && fits(path) ? Optional.of(variables(path)) : Optional.empty();
  }

  private boolean isDefault() {
    return declared.path().equals(Trigger.DEFAULT_ROUTE);
  }

  private boolean takes(String method) {
    return declared.method().equals("ANY") || declared.method().equals(method);
  }

  private boolean fits(List<String> path) {
    var greedy = segments.getLast().endsWith("+}");
    if (greedy ? path.size() < segments.size() : path.size() != segments.size()) {
      return false;
    }
    for (var i = 0; i < segments.size(); i++) {
      var fits =
          isVariable(segments.get(i))
              ? !path.get(i).isEmpty()
              : segments.get(i).equals(path.get(i));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private Map<String, String> variables(List<String> path) {
    var variables = new LinkedHashMap<String, String>();
    for (var i = 0; i < segments.size(); i++) {
      var segment = segments.get(i);
      if (segment.endsWith("+}")) {
        variables.put(
            segment.substring(1, segment.length() - 2),
            String.join("/", path.subList(i, path.size())));
      } else if (isVariable(segment)) {
        variables.put(segment.substring(1, segment.length() - 1), path.get(i));
      }
    }
    return variables;
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  /** A sort key that compares in lexical order: the first segment that differs decides. */
  private String vagueness() {
    if (isDefault()) {
      return "9";
    }
    var vagueness = new StringBuilder();
    for (var segment : segments) {
      vagueness.append(segment.endsWith("+}") ? '2' : isVariable(segment) ? '1' : '0');
    }
    return vagueness.toString();
  }
}
