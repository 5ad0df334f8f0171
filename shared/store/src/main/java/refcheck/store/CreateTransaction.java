package refcheck.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refcheck.domain.CheckCode;
import refcheck.domain.CheckKey;
import refcheck.domain.RefereeId;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.Table.Commit;
import refcheck.table.Write;
import refcheck.table.Write.Condition;
import refcheck.table.Write.Put;

/** The transaction that creates a check. */
record CreateTransaction(NewCheck newCheck) {

  private CheckKey key() {
    return newCheck.check().key();
  }

  List<Write> changes() {
    var changes = new ArrayList<Write>();
    newCheck
        .idempotency()
        .ifPresent(request -> changes.add(request.change(key().tenant(), newCheck.check())));
    externalId().ifPresent(changes::add);
    changes.add(
        putIfAbsent(RowKeys.check(key()), CheckRowMapper.row(newCheck.check(), outsideRows())));
    changes.add(code());
    changes.addAll(VersionedEmailDelivery.emailsFor(newCheck.check(), List.of(newCheck.created())));
    changes.add(
        putIfAbsent(
            RowKeys.event(key(), 1), EventRowMapper.row(key(), 1, List.of(newCheck.created()))));
    newCheck.linkHashes().forEach((referee, hash) -> changes.add(link(referee, hash)));
    changes.addAll(AdditionalWrites.changes(key(), newCheck.parts()));
    return changes;
  }

  /** The result; empty after a conflict that may be retried. */
  Optional<CommandResult> outcome(Commit commit) {
    return switch (commit) {
      case Commit.Done() ->
          Optional.of(new CommandResult.Done(newCheck.check(), List.of(newCheck.created())));
      case Commit.ConditionFailed(var failed) -> refusal(failed);
      case Commit.Conflict() -> Optional.empty();
    };
  }

  /** Empty if only the code or the id is taken, which is a coincidence. */
  private Optional<CommandResult> refusal(Map<RowKey, Row> failed) {
    return newCheck
        .idempotency()
        .flatMap(request -> request.earlierResult(key().tenant(), failed))
        .or(() ->
            externalIdRow()
                .flatMap(row -> Optional.ofNullable(failed.get(row)))
                .map(row ->
                    new CommandResult.ExternalIdTaken(RowKeys.check(row.text("check")).check())));
  }

  private Optional<RowKey> externalIdRow() {
    return Optional.ofNullable(newCheck.check().metadata().externalId())
        .map(id -> RowKeys.external(key().tenant(), id));
  }

  private Optional<Write> externalId() {
    return externalIdRow()
        .map(row -> putIfAbsent(row, Row.at(row).put("check", RowKeys.partition(key())).row()));
  }

  private Write code() {
    var row = RowKeys.code(key().tenant(), CheckCode.of(key().check()));
    return putIfAbsent(row, Row.at(row).put("check", RowKeys.partition(key())).row());
  }

  private Write link(RefereeId referee, String hash) {
    var link = RowKeys.link(hash);
    return putIfAbsent(
        link,
        Row.at(link)
            .put("check", RowKeys.partition(key()))
            .put("referee", referee.value())
            .put("questionnaire", newCheck.created().terms().questionnaire())
            .row());
  }

  private OutsideRows outsideRows() {
    return new OutsideRows(
        List.copyOf(newCheck.linkHashes().values()),
        newCheck.idempotency().map(IdempotentRequest::key).stream().toList());
  }

  private static Write putIfAbsent(RowKey key, Row row) {
    return new Put(key, row, new Condition.Absent());
  }
}
