package refcheck.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import refcheck.domain.CheckCode;
import refcheck.domain.CheckKey;
import refcheck.domain.RefereeId;
import refcheck.store.Table.Commit;
import refcheck.store.Write.Condition;
import refcheck.store.Write.Put;

/** The commit that brings a check into being. */
record CreateTransaction(NewCheck wanted) {

  private CheckKey key() {
    return wanted.check().key();
  }

  /** The idempotency row first, then the external id: in that order a refusal is explained. */
  List<Write> changes() {
    var changes = new ArrayList<Write>();
    wanted.once().ifPresent(once -> changes.add(once.change(key().tenant(), wanted.check())));
    externalId().ifPresent(changes::add);
    changes.add(absent(RowKeys.check(key()), CheckRowMapper.row(wanted.check(), loose())));
    changes.add(code());
    changes.addAll(VersionedEmailDelivery.emailsFor(wanted.check(), List.of(wanted.created())));
    changes.add(
        absent(RowKeys.event(key(), 1), EventRowMapper.row(key(), 1, List.of(wanted.created()))));
    wanted.linkHashes().forEach((referee, hash) -> changes.add(link(referee, hash)));
    changes.addAll(AdditionalWrites.changes(key(), wanted.parts()));
    return changes;
  }

  /** How it ended; empty if it was disturbed and may be tried again. */
  Optional<CommandResult> outcome(Commit commit) {
    return switch (commit) {
      case Commit.Done() ->
          Optional.of(new CommandResult.Done(wanted.check(), List.of(wanted.created())));
      case Commit.ConditionFailed(var failed) -> refusal(failed);
    };
  }

  private Optional<CommandResult> refusal(List<Optional<Row>> failed) {
    var seen = wanted.once().flatMap(once -> failed.getFirst().map(once::seen));
    if (seen.isPresent() || wanted.check().notes().externalId() == null) {
      return seen;
    }
    return failed
        .get(wanted.once().isPresent() ? 1 : 0)
        .map(row -> new CommandResult.ExternalIdTaken(RowKeys.check(row.text("check")).check()));
  }

  private Optional<Write> externalId() {
    return Optional.ofNullable(wanted.check().notes().externalId())
        .map(id -> RowKeys.external(key().tenant(), id))
        .map(at -> absent(at, Row.at(at).put("check", RowKeys.partition(key())).row()));
  }

  private Write code() {
    var at = RowKeys.code(key().tenant(), CheckCode.of(key().check()));
    return absent(at, Row.at(at).put("check", RowKeys.partition(key())).row());
  }

  private Write link(RefereeId referee, String hash) {
    var link = RowKeys.link(hash);
    return absent(
        link,
        Row.at(link)
            .put("check", RowKeys.partition(key()))
            .put("referee", referee.value())
            .put("questionnaire", wanted.created().terms().questionnaire())
            .row());
  }

  private OutsideRows loose() {
    return new OutsideRows(
        List.copyOf(wanted.linkHashes().values()),
        wanted.once().map(IdempotentRequest::key).stream().toList());
  }

  private static Write absent(RowKey key, Row row) {
    return new Put(key, row, new Condition.Absent());
  }
}
