package refcheck.domain.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tenant's own data about a case. Stored unencrypted, so it must not hold personal data.
 * Removed at the purge.
 *
 * @param externalId the tenant's own id for the case, unique per tenant
 */
public record CaseMetadata(@Nullable String externalId, Map<String, String> metadata) {
  /** No metadata. */
  public static final CaseMetadata NONE = new CaseMetadata(null, Map.of());

  public CaseMetadata {
    metadata = Map.copyOf(metadata);
  }
}
