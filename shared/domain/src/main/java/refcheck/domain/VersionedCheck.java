package refcheck.domain;

import java.time.Instant;
import java.util.List;

/**
 * A check as it is stored: its state, version and metadata.
 *
 * @param version the number of the last commit; every change is conditional on it
 * @param metadata the tenant's metadata; empty once the check is purged
 */
public record VersionedCheck(
    CheckKey key,
    long version,
    Check check,
    CheckMetadata metadata,
    boolean livemode,
    Instant updatedAt) {

  /** A new check, at version 1. */
  public static VersionedCheck created(
      CheckKey key, Event.CheckCreated created, CheckMetadata metadata, boolean livemode) {
    return new VersionedCheck(
        key, 1, CheckEvolver.begin(created), metadata, livemode, created.at());
  }

  /** The record after one commit of these events; unchanged if there are none. */
  public VersionedCheck after(List<Event> events) {
    if (events.isEmpty()) {
      return this;
    }
    var next = CheckEvolver.after(check, events);
    var nextNotes = next instanceof Check.Purged ? CheckMetadata.NONE : metadata;
    return new VersionedCheck(key, version + 1, next, nextNotes, livemode, events.getLast().at());
  }
}
