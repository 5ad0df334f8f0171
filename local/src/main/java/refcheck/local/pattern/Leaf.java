package refcheck.local.pattern;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import refcheck.local.json.JsonNodes;

/** The list at the end of a pattern's path. At least one of its filters must hold. */
record Leaf(List<Condition> any) implements Condition {

  static Leaf parse(JsonNode filters) {
    return new Leaf(JsonNodes.elements(filters).stream().map(Leaf::filter).toList());
  }

  @Override
  public boolean matches(Optional<JsonNode> value) {
    return any.stream().anyMatch(filter -> filter.matches(value));
  }

  private static Condition filter(JsonNode filter) {
    var exists = JsonNodes.at(filter, "exists");
    if (exists.isPresent()) {
      var wanted = exists.get().getBooleanValue();
      return value -> scalars(value).findAny().isPresent() == wanted;
    }
    Predicate<JsonNode> test = Filters.parse(filter);
    return value -> scalars(value).anyMatch(test);
  }

  /**
   * The values that filters apply to. A list stands for each of its elements. An object is not a
   * value, not even for "exists".
   */
  private static Stream<JsonNode> scalars(Optional<JsonNode> value) {
    return value.stream()
        .flatMap(node -> node.isArray() ? JsonNodes.elements(node).stream() : Stream.of(node))
        .filter(node -> !node.isContainerNode());
  }
}
