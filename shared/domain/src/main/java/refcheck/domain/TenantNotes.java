package refcheck.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the tenant wrote on a check for its own use: stored in the clear, no place for personal
 * data, removed at the purge all the same.
 *
 * @param externalId the tenant's own name of the check, unique per tenant
 */
public record TenantNotes(@Nullable String externalId, Map<String, String> metadata) {
  /** Nothing written. */
  public static final TenantNotes NONE = new TenantNotes(null, Map.of());

  public TenantNotes {
    metadata = Map.copyOf(metadata);
  }
}
