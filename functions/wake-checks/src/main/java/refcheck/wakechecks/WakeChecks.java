package refcheck.wakechecks;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import refcheck.domain.Check.Open;
import refcheck.domain.Check.Purged;
import refcheck.domain.Check.Purging;
import refcheck.domain.Check.Settled;
import refcheck.domain.CheckRecord;
import refcheck.domain.Command;
import refcheck.domain.Command.BeginPurge;
import refcheck.domain.Command.PassDeadline;
import refcheck.domain.LetterId;
import refcheck.edge.ScheduledFunction;
import refcheck.store.Carried;
import refcheck.store.Checks;
import refcheck.store.Due;
import refcheck.store.Outbox;
import refcheck.store.Table.DueRow;

/**
 * Time as a caller: reads what is due and sends ordinary commands; the rules say whether it is so.
 */
@Singleton
final class WakeChecks implements ScheduledFunction.Endpoint {
  private static final Duration RESERVE = Duration.ofSeconds(10);

  /** How much longer than its retention a dossier may lie before somebody is told. */
  private static final Duration TOLERANCE = Duration.ofHours(1);

  private final Due due;
  private final Checks checks;
  private final Outbox outbox;
  private final Continuation continuation;
  private final Clock clock;

  WakeChecks(Due due, Checks checks, Outbox outbox, Continuation continuation, Clock clock) {
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

  private List<String> wake(Due.Item item, Instant now) {
    var check = checks.find(item.check()).orElseThrow();
    var outcome = wake(check, item, now);
    // An alarm listens for the word.
    return item.letter().isEmpty() && isOverdue(check, now)
        ? List.of("overdue", outcome)
        : List.of(outcome);
  }

  private static boolean isOverdue(CheckRecord check, Instant now) {
    return switch (check.check()) {
      case Settled settled -> settled.purgeAfter().plus(TOLERANCE).isBefore(now);
      case Purging(var settled, _) -> settled.purgeAfter().plus(TOLERANCE).isBefore(now);
      case Open _, Purged _ -> false;
    };
  }

  private String wake(CheckRecord check, Due.Item item, Instant now) {
    return item.letter().map(letter -> wake(check, letter, now)).orElseGet(() -> wake(check, now));
  }

  private String wake(CheckRecord check, Instant now) {
    return switch (check.check()) {
      case Open _ -> carryOut(check, new PassDeadline(now));
      case Settled _, Purging _ -> carryOut(check, new BeginPurge(now));
      case Purged _ -> "rest";
    };
  }

  private String wake(CheckRecord check, LetterId id, Instant now) {
    var letter = outbox.find(check.key(), id).orElse(null);
    if (letter == null) {
      return "rest"; // Destroyed since the index was written.
    }
    var next = letter.letter().awakened(check.check(), id, now).orElse(letter.letter());
    if (next.equals(letter.letter())) {
      return "rest";
    }
    return outbox.write(letter.becoming(next)) ? "letter" : "overtaken";
  }

  private String carryOut(CheckRecord check, Command command) {
    return switch (checks.carryOut(check.key(), command)) {
      case Carried.Done(_, var events) -> events.isEmpty() ? "rest" : "check";
      case Carried.Refused _ -> "rest";
      case Carried.Contended _ -> "overtaken";
      case Carried.Unknown _,
          Carried.Replayed _,
          Carried.KeyReused _,
          Carried.ExternalIdTaken _,
          Carried.Outdated _ ->
          throw new IllegalStateException("no outcome of a command that time sends");
    };
  }
}
