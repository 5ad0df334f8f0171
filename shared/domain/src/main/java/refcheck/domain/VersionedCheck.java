package refcheck.domain;

import java.time.Instant;
import java.util.List;

/**
 * A check as it is kept: its state, and what stands beside the state.
 *
 * @param version the number of its last commit; every change is conditional on it
 * @param notes what the tenant wrote about the check; empty once it is purged
 */
public record VersionedCheck(
    CheckKey key,
    long version,
    Check check,
    CheckMetadata notes,
    boolean livemode,
    Instant updatedAt) {

  /** A check that was created just now. */
  public static VersionedCheck created(
      CheckKey key, Event.CheckCreated created, CheckMetadata notes, boolean livemode) {
    return new VersionedCheck(key, 1, CheckEvolver.begin(created), notes, livemode, created.at());
  }

  /** The record after one commit of these events; itself if there are none. */
  public VersionedCheck after(List<Event> events) {
    if (events.isEmpty()) {
      return this;
    }
    var next = CheckEvolver.after(check, events);
    var kept = next instanceof Check.Purged ? CheckMetadata.NONE : notes;
    return new VersionedCheck(key, version + 1, next, kept, livemode, events.getLast().at());
  }
}
