package refcheck.local.pattern;

import io.micronaut.json.tree.JsonNode;
import java.util.Optional;

/** What a pattern wants of the value at one place of an event, or of there being none. */
@FunctionalInterface
interface Condition {
  boolean matches(Optional<JsonNode> value);
}
