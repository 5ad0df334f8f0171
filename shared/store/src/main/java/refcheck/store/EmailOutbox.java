package refcheck.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import refcheck.domain.CheckKey;
import refcheck.domain.Command;
import refcheck.domain.EmailDelivery;
import refcheck.domain.EmailDeliveryId;
import refcheck.store.Table.Commit;

/**
 * The letters of all checks, on their way and gone. Each has a version of its own: whoever read it
 * before somebody else changed it writes nothing.
 */
@Singleton
public final class EmailOutbox {
  private final Table table;
  private final CheckStore checks;

  /** The letters in this table, which belong to these checks. */
  public EmailOutbox(Table table, CheckStore checks) {
    this.table = table;
    this.checks = checks;
  }

  /** The letter, if there is one. */
  public Optional<VersionedEmailDelivery> find(CheckKey check, EmailDeliveryId id) {
    return table.get(RowKeys.letter(check, id)).map(EmailDeliveryRowMapper::letter);
  }

  /**
   * Writes a letter's next state; a letter that is given up ends its reference, if that is still
   * waited for. False if somebody else changed the letter meanwhile.
   */
  public boolean write(VersionedEmailDelivery next) {
    if (next.letter() instanceof EmailDelivery.Failed(var at)) {
      var bounce = new Command.RecordBounce(next.id().referee(), at);
      return checks.execute(next.check(), bounce, AdditionalWrites.letter(next))
          instanceof CommandResult.Done;
    }
    return OptimisticRetry.untilPresent(() -> outcome(table.commit(List.of(next.change()))))
        .orElseThrow(() -> new IllegalStateException("others were faster, every time"));
  }

  /**
   * The evidence that a letter was sent: noted alongside a command, whoever noted what meanwhile.
   */
  public AdditionalWrites sent(CheckKey check, EmailDeliveryId id, Instant now) {
    return events ->
        find(check, id)
            .filter(letter -> !(letter.letter() instanceof EmailDelivery.Sent))
            .map(letter -> letter.becoming(new EmailDelivery.Sent(now)).change())
            .stream()
            .toList();
  }

  private static Optional<Boolean> outcome(Commit commit) {
    return switch (commit) {
      case Commit.Done() -> Optional.of(true);
      case Commit.ConditionFailed(var failed) when failed.stream().anyMatch(Optional::isPresent) ->
          Optional.of(false);
      case Commit.ConditionFailed _ ->
          Optional.empty(); // In conflict with another transaction, no more.
    };
  }
}
