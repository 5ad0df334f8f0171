package refcheck.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import refcheck.domain.CaseKey;
import refcheck.domain.Decision.Accepted;
import refcheck.domain.Decision.Rejected;
import refcheck.domain.TenantId;
import refcheck.domain.cases.CaseCommand;
import refcheck.domain.cases.CaseDecider;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.cases.VersionedCase;
import refcheck.table.Table;

/**
 * Decides a command on the stored case and commits it.
 *
 * @param additional the writes in the same transaction
 */
record CommandAttempt(
    Table table,
    CaseKey key,
    CaseCommand command,
    Instant now,
    AdditionalWrites additional,
    Optional<IdempotentRequest> idempotency) {

  /** The result; empty after a conflict with another writer. */
  Optional<CommandResult> outcome() {
    var row = table.get(RowKeys.caseRow(key)).orElse(null);
    if (row == null) {
      return Optional.of(earlierResult(Optional.empty()).orElseGet(CommandResult.NotFound::new));
    }
    var before = CaseRowMapper.read(row);
    return switch (CaseDecider.decide(before.state(), command, before.clamp(now))) {
      case Rejected<CaseEvent>(var rule) ->
          Optional.of(
              earlierResult(Optional.of(before))
                  .orElseGet(() -> new CommandResult.Rejected(rule, before)));
      case Accepted<CaseEvent>(var events) -> commit(before, CaseRowMapper.outside(row), events);
    };
  }

  private Optional<CommandResult> commit(
      VersionedCase before, List<String> outside, List<CaseEvent> events) {
    var transaction =
        new CommandTransaction(before, outside, events, additional.changes(events), idempotency);
    return transaction.isEmpty()
        ? unchanged(before)
        : transaction.outcome(table.commit(transaction.changes()));
  }

  /** Writes only the idempotency key: with it, no other case can be changed any more. */
  private Optional<CommandResult> unchanged(VersionedCase before) {
    var done = Optional.<CommandResult>of(new CommandResult.Done(before, List.of()));
    if (idempotency.isEmpty()) {
      return done;
    }
    var request = idempotency.get();
    return switch (table.commit(List.of(request.withoutReply(before.key())))) {
      case Table.Commit.Done() -> done;
      case Table.Commit.ConditionFailed(var failed) -> request.earlierResult(before, failed);
      case Table.Commit.Conflict() -> Optional.empty();
    };
  }

  private Optional<CommandResult> earlierResult(Optional<VersionedCase> current) {
    return findEarlierResult(table, key.tenant(), idempotency, current);
  }

  /** Looks up the result of an earlier request with this key, without writing anything. */
  static Optional<CommandResult> findEarlierResult(
      Table table,
      TenantId tenant,
      Optional<IdempotentRequest> idempotency,
      Optional<VersionedCase> current) {
    return idempotency.flatMap(request ->
        table
            .get(RowKeys.idempotency(tenant, request.key()))
            .filter(request::isKept)
            .map(row -> request.earlierResult(row, current)));
  }
}
