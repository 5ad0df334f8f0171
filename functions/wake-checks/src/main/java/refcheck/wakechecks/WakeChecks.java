package refcheck.wakechecks;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
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
  private final Clock clock;

  WakeChecks(Due due, Checks checks, Outbox outbox, Clock clock) {
    this.due = due;
    this.checks = checks;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public Map<String, Integer> tick(Duration remaining) {
    var now = clock.instant();
    var end = System.nanoTime() + remaining.minus(RESERVE).toNanos();
    var counts = new TreeMap<String, Integer>();
    RuntimeException failure = null;
    for (var item : due.until(now)) {
      if (System.nanoTime() - end > 0) {
        counts.merge("left", 1, Integer::sum);
        continue; // The next round takes it up.
      }
      try {
        var check = checks.find(item.check()).orElseThrow();
        if (item.letter().isEmpty() && isOverdue(check, now)) {
          counts.merge("overdue", 1, Integer::sum); // An alarm listens for this word.
        }
        counts.merge(wake(check, item, now), 1, Integer::sum);
      } catch (RuntimeException e) {
        // One that fails must not keep the others from their time; told when all had theirs.
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return counts;
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
