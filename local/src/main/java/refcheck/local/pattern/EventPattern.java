package refcheck.local.pattern;

import io.micronaut.json.tree.JsonNode;
import java.util.Optional;
import refcheck.local.json.JsonNodes;

/** A content filter in the language that EventBridge's rules and Lambda's filter criteria share. */
public final class EventPattern {
  private final Branch root;

  private EventPattern(Branch root) {
    this.root = root;
  }

  /**
   * Throws IllegalArgumentException for what is no pattern, or for a filter that is unknown here.
   */
  public static EventPattern parse(String json) {
    try {
      return new EventPattern(Branch.parse(JsonNodes.read(json, "the event pattern")));
    } catch (IllegalStateException wrongKind) { // of value: a number where a text should be
      throw new IllegalArgumentException(
          "the local host cannot follow the pattern " + json, wrongKind);
    }
  }

  public boolean matches(JsonNode event) {
    return root.matches(Optional.of(event));
  }
}
