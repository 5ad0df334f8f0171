package refcheck.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import refcheck.domain.CheckCode;
import refcheck.domain.CheckKey;
import refcheck.domain.RefereeId;
import refcheck.store.Change.Condition;
import refcheck.store.Change.Put;
import refcheck.store.Table.Commit;

/** The commit that brings a check into being. */
record Creation(NewCheck wanted) {

  private CheckKey key() {
    return wanted.check().key();
  }

  /** The idempotency row first, then the external id: in that order a refusal is explained. */
  List<Change> changes() {
    var changes = new ArrayList<Change>();
    wanted.once().ifPresent(once -> changes.add(once.change(key().tenant(), wanted.check())));
    externalId().ifPresent(changes::add);
    changes.add(absent(Keys.check(key()), CheckItem.row(wanted.check(), loose())));
    changes.add(code());
    changes.addAll(LetterRecord.calledFor(wanted.check(), List.of(wanted.created())));
    changes.add(absent(Keys.event(key(), 1), EventItem.row(key(), 1, List.of(wanted.created()))));
    wanted.linkHashes().forEach((referee, hash) -> changes.add(link(referee, hash)));
    changes.addAll(Alongside.changes(key(), wanted.parts()));
    return changes;
  }

  /** How it ended; empty if it was disturbed and may be tried again. */
  Optional<Carried> outcome(Commit commit) {
    return switch (commit) {
      case Commit.Done() ->
          Optional.of(new Carried.Done(wanted.check(), List.of(wanted.created())));
      case Commit.Refused(var failed) -> refusal(failed);
    };
  }

  private Optional<Carried> refusal(List<Optional<Row>> failed) {
    var seen = wanted.once().flatMap(once -> failed.getFirst().map(once::seen));
    if (seen.isPresent() || wanted.check().notes().externalId() == null) {
      return seen;
    }
    return failed
        .get(wanted.once().isPresent() ? 1 : 0)
        .map(row -> new Carried.ExternalIdTaken(Keys.check(row.text("check")).check()));
  }

  private Optional<Change> externalId() {
    return Optional.ofNullable(wanted.check().notes().externalId())
        .map(id -> Keys.external(key().tenant(), id))
        .map(at -> absent(at, Row.at(at).put("check", Keys.partition(key())).row()));
  }

  private Change code() {
    var at = Keys.code(key().tenant(), CheckCode.of(key().check()));
    return absent(at, Row.at(at).put("check", Keys.partition(key())).row());
  }

  private Change link(RefereeId referee, String hash) {
    var link = Keys.link(hash);
    return absent(
        link,
        Row.at(link)
            .put("check", Keys.partition(key()))
            .put("referee", referee.value())
            .put("questionnaire", wanted.created().terms().questionnaire())
            .row());
  }

  private Loose loose() {
    return new Loose(
        List.copyOf(wanted.linkHashes().values()), wanted.once().map(Once::key).stream().toList());
  }

  private static Change absent(RowKey key, Row row) {
    return new Put(key, row, new Condition.Absent());
  }
}
