package refcheck.store;

import java.util.List;
import refcheck.domain.CaseId;
import refcheck.domain.RejectionReason;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.cases.VersionedCase;

/** The result of executing a command. */
public sealed interface CommandResult {
  /** The command took effect with these events, or, without events, had no further effect. */
  record Done(VersionedCase versioned, List<CaseEvent> events) implements CommandResult {}

  /** A rule rejects the command. The case is unchanged. */
  record Rejected(RejectionReason rule, VersionedCase versioned) implements CommandResult {}

  /** The tenant has no such case. */
  record NotFound() implements CommandResult {}

  /** The same request was answered before with this reply. */
  record Replayed(String reply) implements CommandResult {}

  /** The Idempotency-Key was used for a different request. */
  record IdempotencyKeyReused() implements CommandResult {}

  /** The tenant's external id belongs to this other case. */
  record ExternalIdTaken(CaseId by) implements CommandResult {}

  /** Another writer replaced a part or a delivery since it was read. Nothing was written. */
  record StaleRevision() implements CommandResult {}

  /** Every attempt conflicted with another writer. Nothing was written; the caller may retry. */
  record Conflict() implements CommandResult {}
}
