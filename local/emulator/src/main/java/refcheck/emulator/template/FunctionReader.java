package refcheck.emulator.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Reads functions, including the values that Globals gives to all of them. */
final class FunctionReader {
  private final TemplateSection globals;
  private final Resources resources;
  private final TriggerReader triggers;
  private final Map<String, List<Grant>> roles;

  /** {@code roles} maps ARNs of roles to their grants. */
  FunctionReader(
      TemplateSection globals,
      Resources resources,
      TriggerReader triggers,
      Map<String, List<Grant>> roles) {
    this.globals = globals;
    this.resources = resources;
    this.triggers = triggers;
    this.roles = roles;
  }

  LambdaFunction function(String id, TemplateSection own) {
    var properties = new TemplateSection(own.where(), merge(globals.values(), own.values()));
    return new LambdaFunction(
        id,
        resources.name(id),
        resources.arn(id),
        properties.text("Handler"),
        Duration.ofSeconds(properties.number("Timeout", 3)),
        properties.number("MemorySize", 128),
        environment(properties.section("Environment").section("Variables")),
        properties.has("ReservedConcurrentExecutions")
            ? OptionalInt.of(properties.number("ReservedConcurrentExecutions", 0))
            : OptionalInt.empty(),
        properties.section("LoggingConfig").optionalText("LogGroup"),
        grants(properties),
        triggers(resources.name(id), properties.section("Events")));
  }

  /**
   * Reads the grants of the function's role. {@code Policies} is rejected, because the roles that
   * SAM generates allow more than the policies state. A function without a role may call nothing.
   */
  private List<Grant> grants(TemplateSection properties) {
    if (properties.has("Policies")) {
      throw new TemplateError(properties.place("Policies") + " must be in a Role");
    }
    return roles.getOrDefault(properties.optionalText("Role").orElse(""), List.of());
  }

  private static Map<String, String> environment(TemplateSection variables) {
    var environment = new LinkedHashMap<String, String>();
    variables.values().keySet().forEach(name -> environment.put(name, variables.text(name)));
    return environment;
  }

  private List<Trigger> triggers(String function, TemplateSection events) {
    return events.values().keySet().stream()
        .map(name -> triggers.trigger(function + "-" + name, events.section(name)))
        .toList();
  }

  /**
   * Merges by SAM's rule: maps are merged, lists are concatenated, and other values of the function
   * win.
   */
  private static Map<String, Object> merge(Map<String, Object> globals, Map<String, Object> own) {
    var merged = new LinkedHashMap<>(globals);
    own.forEach((key, value) -> merged.merge(key, value, FunctionReader::mergeValues));
    return merged;
  }

  private static Object mergeValues(Object global, Object own) {
    if (global instanceof Map<?, ?> && own instanceof Map<?, ?>) {
      return merge(
          TemplateTypes.object(global, "Globals"), TemplateTypes.object(own, "a function"));
    }
    if (global instanceof List<?> all && own instanceof List<?> more) {
      var both = new ArrayList<Object>(TemplateTypes.list(all, "Globals"));
      both.addAll(TemplateTypes.list(more, "a function"));
      return both;
    }
    return own;
  }
}
