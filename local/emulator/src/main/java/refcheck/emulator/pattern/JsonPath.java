package refcheck.emulator.pattern;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import refcheck.emulator.json.JsonNodes;

/** The subset of JSONPath that EventBridge supports: {@code $.a.b[0]} and {@code $['a']}. */
public record JsonPath(List<Step> steps) {
  private static final Pattern WHOLE =
      Pattern.compile("\\$(?:\\.[^.\\[\\]]+|\\['[^']+']|\\[\\d+])*");
  private static final Pattern STEP = Pattern.compile("\\.([^.\\[\\]]+)|\\['([^']+)']|\\[(\\d+)]");

  public static JsonPath parse(String path) {
    if (!WHOLE.matcher(path).matches()) {
      throw new IllegalArgumentException("the local host does not support the path " + path);
    }
    return new JsonPath(STEP.matcher(path).results().map(JsonPath::step).toList());
  }

  private static Step step(MatchResult found) {
    if (found.group(3) != null) {
      return new Element(Integer.parseInt(found.group(3)));
    }
    return new Field(found.group(1) == null ? found.group(2) : found.group(1));
  }

  /** Returns the value at this path. Empty if it is missing or null. */
  public Optional<JsonNode> of(JsonNode event) {
    var found = Optional.of(event);
    for (var step : steps) {
      found = found.flatMap(step::from);
    }
    return found.filter(node -> !node.isNull());
  }

  sealed interface Step {
    Optional<JsonNode> from(JsonNode node);
  }

  private record Field(String name) implements Step {
    @Override
    public Optional<JsonNode> from(JsonNode node) {
      return JsonNodes.at(node, name);
    }
  }

  private record Element(int index) implements Step {
    @Override
    public Optional<JsonNode> from(JsonNode node) {
      return node.isArray() && index < node.size()
          ? Optional.ofNullable(node.get(index))
          : Optional.empty();
    }
  }
}
