package refcheck.emulator.template;

import java.util.LinkedHashMap;
import java.util.Map;
import refcheck.json.Json;

/** Reads EventBridge rules. A rule that only has a schedule matches no event. */
final class RuleReader {
  private static final String MATCHES_NOTHING = "{\"source\":[]}";

  private final Resources resources;

  RuleReader(Resources resources) {
    this.resources = resources;
  }

  Rule rule(String id, TemplateSection properties) {
    return new Rule(
        id,
        resources.name(id),
        resources.arn(id),
        properties.optionalText("State").orElse("ENABLED").startsWith("ENABLED"),
        properties.has("EventPattern")
            ? Json.text(properties.section("EventPattern").values())
            : MATCHES_NOTHING,
        properties.sections("Targets").stream().map(RuleReader::target).toList());
  }

  private static Rule.Target target(TemplateSection target) {
    var input =
        target.has("InputTransformer")
            ? transformed(target.section("InputTransformer"))
            : Rule.input(target.optionalText("Input"), target.optionalText("InputPath"));
    return new Rule.Target(target.text("Id"), target.text("Arn"), input);
  }

  private static Rule.Input transformed(TemplateSection transformer) {
    var paths = transformer.section("InputPathsMap");
    Map<String, String> byName = new LinkedHashMap<>();
    paths.values().keySet().forEach(name -> byName.put(name, paths.text(name)));
    return new Rule.Transformed(byName, transformer.text("InputTemplate"));
  }
}
