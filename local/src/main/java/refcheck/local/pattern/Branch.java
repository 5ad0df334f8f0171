package refcheck.local.pattern;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import refcheck.json.Json;
import refcheck.local.json.JsonNodes;

/** An object in a pattern. All of its conditions must hold. */
record Branch(List<Condition> all) implements Condition {

  static Branch parse(JsonNode pattern) {
    if (!pattern.isObject()) {
      throw new IllegalArgumentException("a pattern must be an object: " + Json.text(pattern));
    }
    var all = new ArrayList<Condition>();
    pattern.entries().forEach(entry -> all.add(condition(entry.getKey(), entry.getValue())));
    return new Branch(List.copyOf(all));
  }

  private static Condition condition(String key, JsonNode pattern) {
    if (key.equals("$or") && pattern.isArray()) {
      var branches = JsonNodes.elements(pattern).stream().map(Branch::parse).toList();
      return value -> branches.stream().anyMatch(branch -> branch.matches(value));
    }
    var inner = pattern.isArray() ? Leaf.parse(pattern) : parse(pattern);
    return value -> inner.matches(value.flatMap(node -> JsonNodes.at(node, key)));
  }

  @Override
  public boolean matches(Optional<JsonNode> value) {
    if (value.isPresent() && value.get().isArray()) {
      return JsonNodes.elements(value.get()).stream()
          .anyMatch(element -> matches(Optional.of(element)));
    }
    return all.stream().allMatch(condition -> condition.matches(value));
  }
}
