package refcheck.store;

import java.util.List;
import refcheck.domain.CheckId;
import refcheck.domain.Event;
import refcheck.domain.RejectionReason;
import refcheck.domain.VersionedCheck;

/** How the carrying out of a command ended. */
public sealed interface CommandResult {

  /** It is so: by these events, or, when there are none, already before. */
  record Done(VersionedCheck check, List<Event> events) implements CommandResult {}

  /** A rule stands against it; the check is as it was. */
  record Rejected(RejectionReason rule, VersionedCheck check) implements CommandResult {}

  /** There is no such check of this tenant. */
  record NotFound() implements CommandResult {}

  /** The same request was answered before, and this was the answer. */
  record Replayed(StoredReply reply) implements CommandResult {}

  /** The Idempotency-Key stands for another request. */
  record IdempotencyKeyReused() implements CommandResult {}

  /** The tenant has given its external id to this other check. */
  record ExternalIdTaken(CheckId by) implements CommandResult {}

  /** What was to be replaced alongside was replaced by somebody else; nothing was written. */
  record StaleRevision() implements CommandResult {}

  /**
   * Five times in a row somebody else was faster: nothing was written, the caller may try again.
   */
  record Conflict() implements CommandResult {}
}
