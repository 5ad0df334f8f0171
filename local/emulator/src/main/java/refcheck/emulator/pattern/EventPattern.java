package refcheck.emulator.pattern;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import refcheck.json.Json;
import software.amazon.event.ruler.Machine;

/**
 * A pattern of EventBridge rules and Lambda filter criteria, matched by Event Ruler, the library
 * that EventBridge uses.
 */
public final class EventPattern {
  private final Machine machine = Machine.builder().build();

  private EventPattern(String json) throws IOException {
    machine.addRule("pattern", json);
  }

  /**
   * Parses a pattern.
   *
   * @throws IllegalArgumentException if the text is not a pattern or has an unknown filter
   */
  public static EventPattern parse(String json) {
    try {
      return new EventPattern(json);
    } catch (IOException e) {
      throw new IllegalArgumentException("not an event pattern: " + json, e);
    }
  }

  /** Whether an event has what the pattern asks for. */
  public boolean matches(JsonNode event) {
    try {
      return !machine.rulesForJSONEvent(Json.text(event)).isEmpty();
    } catch (Exception e) { // Declared by the library, for text that is not JSON.
      throw new IllegalStateException("an event that is JSON is not read", e);
    }
  }
}
