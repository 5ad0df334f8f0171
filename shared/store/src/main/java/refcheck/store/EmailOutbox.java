package refcheck.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import refcheck.domain.CheckKey;
import refcheck.domain.Command;
import refcheck.domain.EmailDelivery;
import refcheck.domain.EmailDeliveryId;
import refcheck.table.OptimisticRetry;
import refcheck.table.Table;
import refcheck.table.Table.Commit;

/**
 * Stores the email deliveries of all checks. Each has its own version: a write fails if another
 * writer has changed the delivery since it was read.
 */
@Singleton
public final class EmailOutbox {
  private final Table table;
  private final CheckStore checks;

  /** Creates an outbox on this table for these checks. */
  public EmailOutbox(Table table, CheckStore checks) {
    this.table = table;
    this.checks = checks;
  }

  /** Finds an email delivery. */
  public Optional<VersionedEmailDelivery> find(CheckKey check, EmailDeliveryId id) {
    return table.get(RowKeys.emailDelivery(check, id)).map(EmailDeliveryRowMapper::delivery);
  }

  /**
   * Writes the next state of an email delivery. A failed email also ends its reference, if that is
   * outstanding. Returns false if another writer changed the delivery meanwhile.
   */
  public boolean write(VersionedEmailDelivery next) {
    if (next.state() instanceof EmailDelivery.Failed(var at)) {
      var bounce = new Command.RecordBounce(next.id().referee(), at);
      return checks.execute(next.check(), bounce, AdditionalWrites.emailDelivery(next))
          instanceof CommandResult.Done;
    }
    return OptimisticRetry.untilPresent(() -> outcome(table.commit(List.of(next.change()))))
        .orElseThrow(
            () -> new IllegalStateException("every attempt conflicted with another transaction"));
  }

  /** Marks an email as sent, together with a command, whatever other writers did meanwhile. */
  public AdditionalWrites sent(CheckKey check, EmailDeliveryId id, Instant now) {
    return events ->
        find(check, id)
            .filter(email -> !(email.state() instanceof EmailDelivery.Sent))
            .map(email -> email.withState(new EmailDelivery.Sent(now)).change())
            .stream()
            .toList();
  }

  private static Optional<Boolean> outcome(Commit commit) {
    return switch (commit) {
      case Commit.Done() -> Optional.of(true);
      case Commit.ConditionFailed _ -> Optional.of(false);
      case Commit.Conflict() -> Optional.empty(); // Retry.
    };
  }
}
