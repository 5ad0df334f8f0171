package refcheck.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the tenant wrote on a check for its own use: stored in the clear, no place for personal
 * data, removed at the purge all the same.
 *
 * @param externalId the tenant's own name of the check, unique per tenant
 */
public record CheckMetadata(@Nullable String externalId, Map<String, String> metadata) {
  /** Nothing written. */
  public static final CheckMetadata NONE = new CheckMetadata(null, Map.of());

  public CheckMetadata {
    metadata = Map.copyOf(metadata);
  }
}
