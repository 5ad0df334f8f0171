package refcheck.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import refcheck.domain.CheckKey;
import refcheck.domain.Command;
import refcheck.domain.Letter;
import refcheck.domain.LetterId;
import refcheck.store.Table.Commit;

/**
 * The letters of all checks, on their way and gone. Each has a version of its own: whoever read it
 * before somebody else changed it writes nothing.
 */
@Singleton
public final class Outbox {
  private final Table table;
  private final Checks checks;

  /** The letters in this table, which belong to these checks. */
  public Outbox(Table table, Checks checks) {
    this.table = table;
    this.checks = checks;
  }

  /** The letter, if there is one. */
  public Optional<LetterRecord> find(CheckKey check, LetterId id) {
    return table.get(Keys.letter(check, id)).map(LetterItem::letter);
  }

  /**
   * Writes a letter's next state; a letter that is given up ends its reference, if that is still
   * waited for. False if somebody else changed the letter meanwhile.
   */
  public boolean write(LetterRecord next) {
    if (next.letter() instanceof Letter.Dropped(var at)) {
      var bounce = new Command.Bounce(next.id().referee(), at);
      return checks.carryOut(next.check(), bounce, Alongside.letter(next)) instanceof Carried.Done;
    }
    return Tries.first(() -> outcome(table.commit(List.of(next.change()))))
        .orElseThrow(() -> new IllegalStateException("others were faster, every time"));
  }

  /**
   * The evidence that a letter was sent: noted alongside a command, whoever noted what meanwhile.
   */
  public Alongside sent(CheckKey check, LetterId id, Instant now) {
    return events ->
        find(check, id)
            .filter(letter -> !(letter.letter() instanceof Letter.Sent))
            .map(letter -> letter.becoming(new Letter.Sent(now)).change())
            .stream()
            .toList();
  }

  private static Optional<Boolean> outcome(Commit commit) {
    return switch (commit) {
      case Commit.Done() -> Optional.of(true);
      case Commit.Refused(var failed) when failed.stream().anyMatch(Optional::isPresent) ->
          Optional.of(false);
      case Commit.Refused _ -> Optional.empty(); // In conflict with another transaction, no more.
    };
  }
}
