package refcheck.processduechecks;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import refcheck.domain.Check.Closed;
import refcheck.domain.Check.Open;
import refcheck.domain.Check.Purged;
import refcheck.domain.Check.Purging;
import refcheck.domain.Command;
import refcheck.domain.Command.BeginPurge;
import refcheck.domain.Command.EnforceDeadline;
import refcheck.domain.EmailDeliveryId;
import refcheck.domain.VersionedCheck;
import refcheck.edge.ScheduledFunction;
import refcheck.store.CheckStore;
import refcheck.store.CommandResult;
import refcheck.store.DueIndex;
import refcheck.store.EmailOutbox;
import refcheck.store.Table.DueRow;

/**
 * Time as a caller: reads what is due and sends ordinary commands; the rules say whether it is so.
 */
@Singleton
final class ProcessDueChecks implements ScheduledFunction.Endpoint {
  private static final Duration RESERVE = Duration.ofSeconds(10);

  /** How much longer than its retention a dossier may lie before somebody is told. */
  private static final Duration TOLERANCE = Duration.ofHours(1);

  private final DueIndex due;
  private final CheckStore checks;
  private final EmailOutbox outbox;
  private final Continuation continuation;
  private final Clock clock;

  ProcessDueChecks(
      DueIndex due, CheckStore checks, EmailOutbox outbox, Continuation continuation, Clock clock) {
    this.due = due;
    this.checks = checks;
    this.outbox = outbox;
    this.continuation = continuation;
    this.clock = clock;
  }

  /**
   * Works through all that is due, oldest first; what time does not suffice for goes on at once.
   */
  @Override
  public Map<String, Integer> tick(Duration remaining, BiConsumer<String, Throwable> failed) {
    var now = clock.instant();
    var end = System.nanoTime() + remaining.minus(RESERVE).toNanos();
    var counts = new TreeMap<String, Integer>();
    for (var page : due.pages(now)) {
      for (var row : page) {
        if (System.nanoTime() - end > 0) {
          continuation.request();
          counts.put("continued", 1);
          return counts;
        }
        wake(row, now, failed).forEach(each -> counts.merge(each, 1, Integer::sum));
      }
    }
    return counts;
  }

  /** One row that fails is set aside: it must not keep the others from their time. */
  private List<String> wake(DueRow row, Instant now, BiConsumer<String, Throwable> failed) {
    try {
      return wake(due.item(row), now);
    } catch (RuntimeException failure) {
      failed.accept(row.key().pk(), failure);
      return List.of(setAside(row, now, failed));
    }
  }

  private String setAside(DueRow row, Instant now, BiConsumer<String, Throwable> failed) {
    try {
      return due.setAside(row, now) ? "aside" : "overtaken"; // An alarm listens for the first.
    } catch (RuntimeException failure) {
      failed.accept(row.key().pk(), failure);
      return "stuck";
    }
  }

  private List<String> wake(DueIndex.Item item, Instant now) {
    var check = checks.find(item.check()).orElseThrow();
    var outcome = wake(check, item, now);
    // An alarm listens for the word.
    return item.letter().isEmpty() && isOverdue(check, now)
        ? List.of("overdue", outcome)
        : List.of(outcome);
  }

  private static boolean isOverdue(VersionedCheck check, Instant now) {
    return switch (check.check()) {
      case Closed closed -> closed.purgeAfter().plus(TOLERANCE).isBefore(now);
      case Purging(var closed, _) -> closed.purgeAfter().plus(TOLERANCE).isBefore(now);
      case Open _, Purged _ -> false;
    };
  }

  private String wake(VersionedCheck check, DueIndex.Item item, Instant now) {
    return item.letter().map(letter -> wake(check, letter, now)).orElseGet(() -> wake(check, now));
  }

  private String wake(VersionedCheck check, Instant now) {
    return switch (check.check()) {
      case Open _ -> execute(check, new EnforceDeadline(now));
      case Closed _, Purging _ -> execute(check, new BeginPurge(now));
      case Purged _ -> "rest";
    };
  }

  private String wake(VersionedCheck check, EmailDeliveryId id, Instant now) {
    var letter = outbox.find(check.key(), id).orElse(null);
    if (letter == null) {
      return "rest"; // Destroyed since the index was written.
    }
    var next = letter.letter().onDue(check.check(), id, now).orElse(letter.letter());
    if (next.equals(letter.letter())) {
      return "rest";
    }
    return outbox.write(letter.becoming(next)) ? "letter" : "overtaken";
  }

  private String execute(VersionedCheck check, Command command) {
    return switch (checks.execute(check.key(), command)) {
      case CommandResult.Done(_, var events) -> events.isEmpty() ? "rest" : "check";
      case CommandResult.Rejected _ -> "rest";
      case CommandResult.Conflict _ -> "overtaken";
      case CommandResult.NotFound _,
          CommandResult.Replayed _,
          CommandResult.IdempotencyKeyReused _,
          CommandResult.ExternalIdTaken _,
          CommandResult.StaleRevision _ ->
          throw new IllegalStateException("no outcome of a command that time sends");
    };
  }
}
