package refcheck.local.pattern;

import io.micronaut.json.tree.JsonNode;
import java.util.Optional;

/**
 * A pattern's condition on the value at one path of an event. The value is empty if the event has
 * none.
 */
@FunctionalInterface
interface Condition {
  boolean matches(Optional<JsonNode> value);
}
