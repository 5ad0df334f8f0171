package refcheck.domain.cases;

import java.time.Instant;
import java.util.List;
import refcheck.domain.CaseKey;
import refcheck.domain.retention.Retention;

/**
 * A case as it is stored: its state, version and metadata.
 *
 * @param version the number of the last commit; every change is conditional on it
 * @param metadata the tenant's metadata; empty once the case is purged
 */
public record VersionedCase(
    CaseKey key,
    long version,
    Case state,
    CaseMetadata metadata,
    boolean livemode,
    Instant updatedAt) {
  /** A new case, at version 1. */
  public static VersionedCase created(
      CaseKey key, CaseEvent.Created created, CaseMetadata metadata, boolean livemode) {
    return new VersionedCase(key, 1, CaseEvolver.begin(created), metadata, livemode, created.at());
  }

  /** The record after one commit of these events; unchanged if there are none. */
  public VersionedCase after(List<CaseEvent> events) {
    if (events.isEmpty()) {
      return this;
    }
    var next = CaseEvolver.after(state, events);
    var kept = next.retention() instanceof Retention.Purged ? CaseMetadata.NONE : metadata;
    return new VersionedCase(key, version + 1, next, kept, livemode, events.getLast().at());
  }

  /**
   * Returns {@code now}, or the time of the last commit if that is later. Clocks differ and writers
   * overtake each other, but later decisions must not have earlier times.
   */
  public Instant clamp(Instant now) {
    return now.isBefore(updatedAt) ? updatedAt : now;
  }
}
