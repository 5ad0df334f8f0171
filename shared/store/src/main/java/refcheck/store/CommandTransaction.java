package refcheck.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.retention.Retention;
import refcheck.table.RowKey;
import refcheck.table.Table.Commit;
import refcheck.table.Write;

/** The transaction that changes an existing case. */
record CommandTransaction(
    VersionedCase before,
    List<String> outside,
    List<CaseEvent> events,
    List<Write> additional,
    Optional<IdempotentRequest> idempotency) {

  /** Whether there is nothing to write, except the idempotency key. */
  boolean isEmpty() {
    return events.isEmpty() && additional.isEmpty();
  }

  List<Write> changes() {
    var changes = new ArrayList<Write>();
    var unchanged = new Write.Condition.VersionIs(CaseRowMapper.VERSION, before.version());
    var key = RowKeys.caseRow(before.key());
    if (events.isEmpty()) {
      // A put that is conditional on its own row cannot overwrite a later change or a deletion.
      if (!additional.stream()
          .allMatch(each -> each instanceof Write.Put put && put.isConditional())) {
        changes.add(new Write.ConditionCheck(key, unchanged));
      }
    } else {
      idempotency.ifPresent(request -> changes.add(request.change(before.key().tenant(), after())));
      changes.add(new Write.Put(key, CaseRowMapper.row(after(), outsideAfter()), unchanged));
      changes.add(event());
      changes.addAll(VersionedDelivery.deliveriesFor(after(), events));
      events.forEach(each -> CompletionTimeRowMapper.change(before, each).ifPresent(changes::add));
    }
    changes.addAll(additional);
    return changes;
  }

  Optional<CommandResult> outcome(Commit commit) {
    return switch (commit) {
      case Commit.Done() -> Optional.of(new CommandResult.Done(after(), events));
      case Commit.Conflict() -> Optional.empty();
      case Commit.ConditionFailed(var failed) ->
          idempotency
              .flatMap(request -> request.earlierResult(before, failed))
              .or(() -> staleRevision(failed.keySet()));
    };
  }

  /**
   * Another writer has replaced a part or a delivery: retrying would not help. If the case has
   * changed, too, a delivery may only be one that the same events have created.
   */
  private Optional<CommandResult> staleRevision(Set<RowKey> failed) {
    var isCaseChanged = failed.contains(RowKeys.caseRow(before.key()));
    return failed.stream().anyMatch(RowKeys::isPart)
            || (!isCaseChanged && failed.stream().anyMatch(RowKeys::isDelivery))
        ? Optional.of(new CommandResult.StaleRevision())
        : Optional.empty();
  }

  private Write event() {
    var version = after().version();
    return new Write.Put(
        RowKeys.event(before.key(), version),
        EventRowMapper.row(before.key(), version, events),
        new Write.Condition.Absent());
  }

  private VersionedCase after() {
    return before.after(events);
  }

  private List<String> outsideAfter() {
    if (after().state().retention() instanceof Retention.Purged) {
      return List.of();
    }
    var key =
        idempotency.map(request -> RowKeys.idempotency(before.key().tenant(), request.key()).pk());
    return Stream.concat(outside.stream(), key.stream()).distinct().toList();
  }
}
