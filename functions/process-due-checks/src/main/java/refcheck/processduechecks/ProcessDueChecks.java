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
import refcheck.lambda.ScheduledFunction;
import refcheck.store.CheckStore;
import refcheck.store.CommandResult;
import refcheck.store.DueIndex;
import refcheck.store.EmailOutbox;
import refcheck.table.Table.DueRow;

/** Processes due checks and emails with ordinary commands. The rules decide what is really due. */
@Singleton
final class ProcessDueChecks implements ScheduledFunction.Endpoint {
  private static final Duration RESERVE = Duration.ofSeconds(10);

  /** How long after its retention a dossier may exist before it counts as overdue. */
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

  /** Processes due rows, oldest first. When the time runs out, requests another run at once. */
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
        process(row, now, failed).forEach(each -> counts.merge(each, 1, Integer::sum));
      }
    }
    return counts;
  }

  /** Postpones a row that fails, so that it does not block the others. */
  private List<String> process(DueRow row, Instant now, BiConsumer<String, Throwable> failed) {
    try {
      return process(due.item(row), now);
    } catch (RuntimeException failure) {
      failed.accept(row.key().pk(), failure);
      return List.of(postpone(row, now, failed));
    }
  }

  private String postpone(DueRow row, Instant now, BiConsumer<String, Throwable> failed) {
    try {
      return due.setAside(row, now) ? "set_aside" : "conflict"; // An alarm counts "set_aside".
    } catch (RuntimeException failure) {
      failed.accept(row.key().pk(), failure);
      return "stuck";
    }
  }

  private List<String> process(DueIndex.Item item, Instant now) {
    var check = checks.find(item.check()).orElseThrow();
    var outcome = process(check, item, now);
    // An alarm counts "overdue".
    return item.email().isEmpty() && isOverdue(check, now)
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

  private String process(VersionedCheck check, DueIndex.Item item, Instant now) {
    return item.email()
        .map(email -> process(check, email, now))
        .orElseGet(() -> process(check, now));
  }

  private String process(VersionedCheck check, Instant now) {
    return switch (check.check()) {
      case Open _ -> execute(check, new EnforceDeadline(now));
      case Closed _, Purging _ -> execute(check, new BeginPurge(now));
      case Purged _ -> "unchanged";
    };
  }

  private String process(VersionedCheck check, EmailDeliveryId id, Instant now) {
    var email = outbox.find(check.key(), id).orElse(null);
    if (email == null) {
      return "unchanged"; // Destroyed since the index entry was written.
    }
    var next = email.state().onDue(check.check(), id, now).orElse(email.state());
    if (next.equals(email.state())) {
      return "unchanged";
    }
    return outbox.write(email.withState(next)) ? "email" : "conflict";
  }

  private String execute(VersionedCheck check, Command command) {
    return switch (checks.execute(check.key(), command)) {
      case CommandResult.Done(_, var events) -> events.isEmpty() ? "unchanged" : "check";
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
