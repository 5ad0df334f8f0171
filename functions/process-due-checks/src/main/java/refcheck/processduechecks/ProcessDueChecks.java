package refcheck.processduechecks;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import refcheck.domain.cases.CaseCommand;
import refcheck.domain.cases.EmailPolicy;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.retention.Retention;
import refcheck.lambda.ScheduledFunction;
import refcheck.store.CaseStore;
import refcheck.store.CommandResult;
import refcheck.store.DueIndex;
import refcheck.store.DueIndex.Item;
import refcheck.store.Outbox;

/**
 * Processes due cases and deliveries with ordinary commands. The rules decide what is really due.
 */
@Singleton
final class ProcessDueChecks implements ScheduledFunction.Endpoint {
  private static final Duration RESERVE = Duration.ofSeconds(10);

  /** How long after its retention a dossier may exist before it counts as overdue. */
  private static final Duration TOLERANCE = Duration.ofHours(1);

  private final DueIndex due;
  private final CaseStore cases;
  private final Outbox outbox;
  private final Continuation continuation;
  private final Clock clock;

  ProcessDueChecks(
      DueIndex due, CaseStore cases, Outbox outbox, Continuation continuation, Clock clock) {
    this.due = due;
    this.cases = cases;
    this.outbox = outbox;
    this.continuation = continuation;
    this.clock = clock;
  }

  /** Processes due rows, oldest first. When the time runs out, requests another run at once. */
  @Override
  public Map<String, Integer> tick(Duration remaining, BiConsumer<String, Throwable> failed) {
    var now = clock.instant();
    var end = System.nanoTime() + remaining.minus(RESERVE).toNanos();
    var counts = new TreeMap<String, Integer>();
    for (var page : due.pages(now)) {
      for (var item : page) {
        if (System.nanoTime() - end > 0) {
          continuation.request();
          counts.put("continued", 1);
          return counts;
        }
        process(item, now, failed).forEach(each -> counts.merge(each, 1, Integer::sum));
      }
    }
    return counts;
  }

  /** Postpones a row that fails, so that it does not block the others. */
  private List<String> process(Item item, Instant now, BiConsumer<String, Throwable> failed) {
    try {
      return process(item, now);
    } catch (RuntimeException failure) {
      failed.accept(item.toString(), failure);
      return List.of(postpone(item, now, failed));
    }
  }

  private String postpone(Item item, Instant now, BiConsumer<String, Throwable> failed) {
    try {
      return due.setAside(item, now) ? "set_aside" : "conflict"; // An alarm counts "set_aside".
    } catch (RuntimeException failure) {
      failed.accept(item.toString(), failure);
      return "stuck";
    }
  }

  private List<String> process(Item item, Instant now) {
    var found = cases.find(item.key()).orElseThrow();
    var delivery = item.delivery();
    if (delivery.isPresent()) {
      return List.of(process(found, delivery.get(), now));
    }
    var outcome = process(found, now);
    return isOverdue(found, now) ? List.of("overdue", outcome) : List.of(outcome);
  }

  /** An alarm counts "overdue". */
  private static boolean isOverdue(VersionedCase found, Instant now) {
    return !(found.state().retention() instanceof Retention.Purged)
        && found
            .state()
            .retention()
            .until()
            .filter(until -> until.plus(TOLERANCE).isBefore(now))
            .isPresent();
  }

  private String process(VersionedCase found, Instant now) {
    return found.state().due().map(due -> execute(found, due.command(), now)).orElse("unchanged");
  }

  private String process(VersionedCase found, DeliveryId id, Instant now) {
    var delivery = outbox.find(found.key(), id).orElse(null);
    if (delivery == null) {
      return "unchanged"; // Destroyed since the index entry was written.
    }
    var need = EmailPolicy.need(found.state(), id);
    return delivery
        .state()
        .onDue(id.channel().policy(), need, now)
        .map(next -> outbox.write(delivery.withState(next), now) ? "delivery" : "conflict")
        .orElse("unchanged");
  }

  private String execute(VersionedCase found, CaseCommand command, Instant now) {
    return switch (cases.execute(found.key(), command, now)) {
      case CommandResult.Done(_, var events) -> events.isEmpty() ? "unchanged" : "case";
      case CommandResult.Rejected _ -> "unchanged";
      case CommandResult.Conflict _ -> "conflict";
      case CommandResult.NotFound _,
          CommandResult.Replayed _,
          CommandResult.IdempotencyKeyReused _,
          CommandResult.ExternalIdTaken _,
          CommandResult.StaleRevision _ ->
          throw new IllegalStateException("unexpected result of a scheduled command");
    };
  }
}
