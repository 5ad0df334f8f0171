package refcheck.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import refcheck.domain.CheckDecider;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckRecord;
import refcheck.domain.Command;
import refcheck.domain.Decision.Accepted;
import refcheck.domain.Decision.Rejected;
import refcheck.domain.Event;
import refcheck.domain.Letter;
import refcheck.domain.TenantId;
import refcheck.store.Table.Commit;

/**
 * All checks. A change is one transaction: the check's row at its version, the events under the
 * next number, and whatever goes alongside. Whoever is overtaken loads, decides and tries again.
 */
@Singleton
public final class Checks {
  private static final int MOST_TRIES = 5;
  private static final long PAUSE_NANOS = 50_000_000;

  private final Table table;

  /** The checks of this table. */
  public Checks(Table table) {
    this.table = table;
  }

  /** The check, if the tenant has it. */
  public Optional<CheckRecord> find(CheckKey key) {
    return table.get(Keys.check(key)).map(CheckItem::check);
  }

  /** The check that the tenant has given this external id. */
  public Optional<CheckRecord> findByExternalId(TenantId tenant, String externalId) {
    return table
        .get(Keys.external(tenant, externalId))
        .flatMap(row -> find(Keys.check(row.text("check"))));
  }

  /** All that has happened, in order; empty if there is no such check. */
  public List<Event> history(CheckKey key) {
    return table.query(RowKey.Place.MAIN, Keys.partition(key), "EVENT#").stream()
        .flatMap(row -> EventItem.events(row).stream())
        .toList();
  }

  /** Brings a check into being with its letters, links and sealed parts: all of it or nothing. */
  public Carried create(NewCheck wanted) {
    var creation = new Creation(wanted);
    for (int tried = 0; tried < MOST_TRIES; tried++) {
      var outcome = creation.outcome(table.commit(creation.changes()));
      if (outcome.isPresent()) {
        return outcome.get();
      }
      pause(tried);
    }
    return new Carried.Contended();
  }

  /** Carries out a command with nothing alongside. */
  public Carried carryOut(CheckKey key, Command command) {
    return carryOut(key, command, Alongside.NOTHING, Optional.empty());
  }

  /** Carries out a command with something alongside. */
  public Carried carryOut(CheckKey key, Command command, Alongside alongside) {
    return carryOut(key, command, alongside, Optional.empty());
  }

  /** Carries out a command with something alongside, once for its Idempotency-Key. */
  public Carried carryOut(CheckKey key, Command command, Alongside alongside, Optional<Once> once) {
    for (int tried = 0; tried < MOST_TRIES; tried++) {
      var row = table.get(Keys.check(key));
      if (row.isEmpty()) {
        return new Carried.Unknown();
      }
      var outcome = carryOut(row.get(), command, alongside, once);
      if (outcome.isPresent()) {
        return outcome.get();
      }
      pause(tried);
    }
    return new Carried.Contended();
  }

  private Optional<Carried> carryOut(
      Row row, Command command, Alongside alongside, Optional<Once> once) {
    var check = CheckItem.check(row);
    return switch (CheckDecider.decide(check.check(), command)) {
      case Rejected(var rule) -> Optional.of(new Carried.Refused(rule, check));
      case Accepted(var events) -> {
        var step = new Step(check, CheckItem.loose(row), events, alongside.changes(events), once);
        yield step.isEmpty()
            ? Optional.of(new Carried.Done(check, events))
            : step.outcome(table.commit(step.changes()));
      }
    };
  }

  /** The letter, if there is one. */
  public Optional<LetterRecord> letter(CheckKey check, LetterId id) {
    return table.get(Keys.letter(check, id)).map(LetterItem::letter);
  }

  /**
   * Writes a letter's next state; a letter that is given up ends its reference, if that is still
   * waited for. False if somebody else changed the letter meanwhile.
   */
  public boolean write(LetterRecord next) {
    if (next.letter() instanceof Letter.Dropped(var at)) {
      var bounce = new Command.Bounce(next.id().referee(), at);
      return carryOut(next.check(), bounce, Alongside.letter(next)) instanceof Carried.Done;
    }
    return write(List.of(next.change()));
  }

  /** Writes a letter's next state; false, as well, if the check is no longer open. */
  public boolean writeWhileOpen(LetterRecord next) {
    var open = new Change.Condition.Says(CheckItem.STATE, CheckItem.OPEN);
    return write(List.of(new Change.Require(Keys.check(next.check()), open), next.change()));
  }

  /**
   * The evidence that a letter was sent: noted alongside a command, whoever noted what meanwhile.
   */
  public Alongside sent(CheckKey check, LetterId id, Instant now) {
    return events ->
        letter(check, id)
            .filter(letter -> !(letter.letter() instanceof Letter.Sent))
            .map(letter -> letter.becoming(new Letter.Sent(now)).change())
            .stream()
            .toList();
  }

  private boolean write(List<Change> changes) {
    for (int tried = 0; tried < MOST_TRIES; tried++) {
      switch (table.commit(changes)) {
        case Commit.Done() -> {
          return true;
        }
        case Commit.Refused(var failed) when failed.stream().anyMatch(Optional::isPresent) -> {
          return false;
        }
        case Commit.Refused _ -> pause(tried); // In conflict with another transaction, no more.
      }
    }
    throw new IllegalStateException("others were faster, five times");
  }

  private static void pause(int tried) {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS << tried));
  }
}
