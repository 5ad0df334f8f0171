package refcheck.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tenant's own data about a check. Stored unencrypted, so it must not hold personal data.
 * Removed at the purge.
 *
 * @param externalId the tenant's own id for the check, unique per tenant
 */
public record CheckMetadata(@Nullable String externalId, Map<String, String> metadata) {
  /** No metadata. */
  public static final CheckMetadata NONE = new CheckMetadata(null, Map.of());

  public CheckMetadata {
    metadata = Map.copyOf(metadata);
  }
}
