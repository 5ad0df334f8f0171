package refcheck.domain;

import java.time.Instant;
import java.util.List;

/**
 * A check as it is kept: its state, and what stands beside the state.
 *
 * @param version the number of its last commit; every change is conditional on it
 * @param notes what the tenant wrote about the check; empty once it is purged
 */
public record CheckRecord(
    CheckKey key,
    long version,
    Check check,
    TenantNotes notes,
    boolean livemode,
    Instant updatedAt) {

  /** A check that was created just now. */
  public static CheckRecord created(
      CheckKey key, Event.CheckCreated created, TenantNotes notes, boolean livemode) {
    return new CheckRecord(key, 1, CheckHistory.begin(created), notes, livemode, created.at());
  }

  /** The record after one commit of these events; itself if there are none. */
  public CheckRecord after(List<Event> events) {
    if (events.isEmpty()) {
      return this;
    }
    var next = CheckHistory.after(check, events);
    var kept = next instanceof Check.Purged ? TenantNotes.NONE : notes;
    return new CheckRecord(key, version + 1, next, kept, livemode, events.getLast().at());
  }
}
