package refcheck.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import refcheck.domain.CaseKey;
import refcheck.domain.cases.CaseCommand.DeliveryEnded;
import refcheck.domain.delivery.Delivery;
import refcheck.domain.delivery.DeliveryId;
import refcheck.table.OptimisticRetry;
import refcheck.table.Table;
import refcheck.table.Table.Commit;

/**
 * Stores the deliveries of all cases. Each has its own version: a write fails if another writer has
 * changed the delivery since it was read.
 */
@Singleton
public final class Outbox {
  private final Table table;
  private final CaseStore cases;

  /** Creates an outbox on this table for these cases. */
  public Outbox(Table table, CaseStore cases) {
    this.table = table;
    this.cases = cases;
  }

  /** Finds a delivery. */
  public Optional<VersionedDelivery> find(CaseKey key, DeliveryId id) {
    return table.get(RowKeys.delivery(key, id)).map(DeliveryRowMapper::delivery);
  }

  /**
   * Writes the next state of a delivery. If it is the last one, tells the case in the same
   * transaction. Returns false if another writer changed the delivery meanwhile.
   */
  public boolean write(VersionedDelivery next, Instant now) {
    return switch (next.state()) {
      case Delivery.Final result -> end(next, result, now);
      case Delivery.Pending _, Delivery.Claimed _ -> write(next);
    };
  }

  private boolean end(VersionedDelivery next, Delivery.Final result, Instant now) {
    var ended = new DeliveryEnded(next.id(), result);
    return cases.execute(next.key(), ended, now, AdditionalWrites.delivery(next))
        instanceof CommandResult.Done;
  }

  private boolean write(VersionedDelivery next) {
    return OptimisticRetry.untilPresent(() -> outcome(table.commit(List.of(next.change()))))
        .orElseThrow(
            () -> new IllegalStateException("every attempt conflicted with another transaction"));
  }

  /**
   * Records the end of a delivery after the changes of all other writers, and tells the case. A
   * delivery that the mail service reports about was sent and stays sent: a bounce ends its task,
   * not the delivery. Returns false if every attempt conflicted with another writer.
   */
  public boolean record(CaseKey key, DeliveryId id, Delivery.Final result, Instant now) {
    // The case was told in the transaction that recorded the sending.
    return (result instanceof Delivery.Sent && isSent(key, id))
        || OptimisticRetry.untilPresent(() -> tell(key, id, result, now)).orElse(false);
  }

  private boolean isSent(CaseKey key, DeliveryId id) {
    return find(key, id).filter(found -> found.state() instanceof Delivery.Sent).isPresent();
  }

  /** Empty if another writer changed the delivery; the store has retried all other conflicts. */
  private Optional<Boolean> tell(CaseKey key, DeliveryId id, Delivery.Final result, Instant now) {
    AdditionalWrites sent =
        _ ->
            find(key, id)
                .filter(delivery -> !(delivery.state() instanceof Delivery.Sent))
                .map(delivery -> delivery.withState(new Delivery.Sent(now)).change())
                .stream()
                .toList();
    var told = cases.execute(key, new DeliveryEnded(id, result), now, sent);
    return told instanceof CommandResult.StaleRevision
        ? Optional.empty()
        : Optional.of(!(told instanceof CommandResult.Conflict));
  }

  private static Optional<Boolean> outcome(Commit commit) {
    return switch (commit) {
      case Commit.Done() -> Optional.of(true);
      case Commit.ConditionFailed _ -> Optional.of(false);
      case Commit.Conflict() -> Optional.empty(); // Retry.
    };
  }
}
