package refcheck.local.pattern;

import io.micronaut.json.tree.JsonNode;
import java.util.Optional;
import refcheck.local.json.JsonNodes;

/** A content filter in the pattern language of EventBridge rules and Lambda filter criteria. */
public final class EventPattern {
  private final Branch root;

  private EventPattern(Branch root) {
    this.root = root;
  }

  /**
   * Parses a pattern.
   *
   * @throws IllegalArgumentException if the text is not a pattern or has a filter that is not
   *     supported here
   */
  public static EventPattern parse(String json) {
    try {
      return new EventPattern(Branch.parse(JsonNodes.read(json, "the event pattern")));
    } catch (IllegalStateException wrongType) { // for example a number instead of a text
      throw new IllegalArgumentException(
          "the local host does not support the pattern " + json, wrongType);
    }
  }

  public boolean matches(JsonNode event) {
    return root.matches(Optional.of(event));
  }
}
