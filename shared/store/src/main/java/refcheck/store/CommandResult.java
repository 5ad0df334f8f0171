package refcheck.store;

import java.util.List;
import refcheck.domain.CheckId;
import refcheck.domain.Event;
import refcheck.domain.RejectionReason;
import refcheck.domain.VersionedCheck;

/** The result of executing a command. */
public sealed interface CommandResult {

  /** The command took effect with these events, or, without events, had no further effect. */
  record Done(VersionedCheck check, List<Event> events) implements CommandResult {}

  /** A rule rejects the command. The check is unchanged. */
  record Rejected(RejectionReason rule, VersionedCheck check) implements CommandResult {}

  /** The tenant has no such check. */
  record NotFound() implements CommandResult {}

  /** The same request was answered before with this reply. */
  record Replayed(String reply) implements CommandResult {}

  /** The Idempotency-Key was used for a different request. */
  record IdempotencyKeyReused() implements CommandResult {}

  /** The tenant's external id belongs to this other check. */
  record ExternalIdTaken(CheckId by) implements CommandResult {}

  /** Another writer replaced a part since it was read. Nothing was written. */
  record StaleRevision() implements CommandResult {}

  /** Every attempt conflicted with another writer. Nothing was written; the caller may retry. */
  record Conflict() implements CommandResult {}
}
