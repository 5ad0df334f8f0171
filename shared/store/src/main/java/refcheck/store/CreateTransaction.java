package refcheck.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refcheck.domain.CaseKey;
import refcheck.domain.cases.CaseCode;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.cases.Terms;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.Table.Commit;
import refcheck.table.Write;
import refcheck.table.Write.Condition;
import refcheck.table.Write.Put;

/** The transaction that creates a case. */
record CreateTransaction(NewCase newCase) {
  private CaseKey key() {
    return newCase.versioned().key();
  }

  private Terms terms() {
    return newCase.created().terms();
  }

  List<Write> changes() {
    var changes = outside();
    var outside = changes.stream().map(change -> change.key().pk()).toList();
    var created = List.<CaseEvent>of(newCase.created());
    changes.add(
        putIfAbsent(RowKeys.caseRow(key()), CaseRowMapper.row(newCase.versioned(), outside)));
    changes.addAll(VersionedDelivery.deliveriesFor(newCase.versioned(), created));
    changes.add(putIfAbsent(RowKeys.event(key(), 1), EventRowMapper.row(key(), 1, created)));
    changes.addAll(AdditionalWrites.changes(key(), newCase.parts()));
    return changes;
  }

  /** The result; empty after a conflict that may be retried. */
  Optional<CommandResult> outcome(Commit commit) {
    return switch (commit) {
      case Commit.Done() ->
          Optional.of(new CommandResult.Done(newCase.versioned(), List.of(newCase.created())));
      case Commit.ConditionFailed(var failed) -> refusal(failed);
      case Commit.Conflict() -> Optional.empty();
    };
  }

  /** Empty if only the code or the id is taken, which is a coincidence. */
  private Optional<CommandResult> refusal(Map<RowKey, Row> failed) {
    return newCase
        .idempotency()
        .flatMap(request -> request.earlierResult(newCase.versioned(), failed))
        .or(() ->
            externalIdRow()
                .flatMap(row -> Optional.ofNullable(failed.get(row)))
                .map(row ->
                    new CommandResult.ExternalIdTaken(RowKeys.caseOf(row.text("case")).id())));
  }

  private Optional<RowKey> externalIdRow() {
    return Optional.ofNullable(newCase.versioned().metadata().externalId())
        .map(id -> RowKeys.external(key().tenant(), id));
  }

  private RowKey codeRow() {
    return RowKeys.code(key().tenant(), CaseCode.of(key().id()));
  }

  private Write leadingHere(RowKey row) {
    return putIfAbsent(row, Row.at(row).put("case", RowKeys.partition(key())).row());
  }

  /** The rows outside the partition of the case. The case lists them for its purge. */
  private List<Write> outside() {
    var rows = new ArrayList<Write>();
    newCase
        .linkHashes()
        .forEach((task, hash) ->
            rows.add(LinkStore.create(hash, new Link(key(), task, terms().form(task.kind())))));
    rows.add(leadingHere(codeRow()));
    externalIdRow().map(this::leadingHere).ifPresent(rows::add);
    newCase
        .idempotency()
        .ifPresent(request -> rows.add(request.change(key().tenant(), newCase.versioned())));
    return rows;
  }

  private static Write putIfAbsent(RowKey key, Row row) {
    return new Put(key, row, new Condition.Absent());
  }
}
