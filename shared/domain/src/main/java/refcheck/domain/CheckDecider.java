package refcheck.domain;

import static refcheck.domain.Decision.accepted;
import static refcheck.domain.Decision.rejected;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import refcheck.domain.Check.Open;
import refcheck.domain.Check.Purged;
import refcheck.domain.Check.Purging;
import refcheck.domain.Check.Settled;
import refcheck.domain.Command.BeginPurge;
import refcheck.domain.Command.Cancel;
import refcheck.domain.Command.FinishPurge;
import refcheck.domain.Command.PassDeadline;
import refcheck.domain.Command.ReadReport;
import refcheck.domain.Command.Retract;
import refcheck.domain.Command.ToReference;
import refcheck.domain.Decision.Accepted;
import refcheck.domain.Event.CheckCancelled;
import refcheck.domain.Event.CheckCompleted;
import refcheck.domain.Event.CheckExpired;
import refcheck.domain.Event.CheckPurged;
import refcheck.domain.Event.PurgeBegan;
import refcheck.domain.Event.ReferenceExpired;
import refcheck.domain.Event.ReferenceWithdrawn;
import refcheck.domain.Event.ReportRead;
import refcheck.domain.Reference.Submitted;

/** The state table of a check: every state meets every command here, and nowhere else. */
public final class CheckDecider {

  private CheckDecider() {}

  private record Move(Check check, Command command) {}

  /** What the command makes happen to the check; pure, and the same for the same arguments. */
  public static Decision decide(Check check, Command command) {
    return switch (new Move(check, command)) {
      case Move(Open open, ToReference told) -> toReference(open, told);
      case Move(Open open, ReadReport(var by, var now)) ->
          open.hasAnswers() ? accepted(new ReportRead(by, now)) : rejected(Rule.NOTHING_IN_YET);
      case Move(Open open, Cancel(var now)) ->
          settle(open, ReferenceWithdrawn::new, new CheckCancelled(now));
      case Move(Open open, PassDeadline(var now)) ->
          open.terms().isOver(now) ? expire(open, now) : rejected(Rule.NOT_DUE);
      case Move(Open _, BeginPurge _) -> rejected(Rule.CHECK_OPEN);
      case Move(Open _, FinishPurge _) -> rejected(Rule.CHECK_OPEN);

      // The report is complete: whoever wants it changed asks the tenant.
      case Move(Settled settled, Retract told)
          when settled.references().get(told.referee()) instanceof Submitted ->
          rejected(Rule.CHECK_SETTLED);
      case Move(Settled settled, ToReference told) -> toReference(settled, told);
      case Move(Settled _, ReadReport(var by, var now)) -> accepted(new ReportRead(by, now));
      case Move(Settled settled, Cancel _) ->
          settled.conclusion() == Conclusion.CANCELLED ? accepted() : rejected(Rule.CHECK_SETTLED);
      case Move(Settled _, PassDeadline _) -> accepted();
      case Move(Settled settled, BeginPurge(var now)) ->
          now.isBefore(settled.purgeAfter())
              ? rejected(Rule.NOT_DUE)
              : accepted(new PurgeBegan(now));
      case Move(Settled _, FinishPurge _) -> rejected(Rule.PURGE_NOT_BEGUN);

      case Move(Purging _, ToReference _) -> rejected(Rule.CHECK_PURGED);
      case Move(Purging _, ReadReport _) -> rejected(Rule.CHECK_PURGED);
      case Move(Purging _, Cancel _) -> rejected(Rule.CHECK_PURGED);
      case Move(Purging _, PassDeadline _) -> accepted();
      case Move(Purging(_, var since), BeginPurge(var now)) ->
          now.isBefore(since.plus(Check.PURGE_PATIENCE))
              ? accepted()
              : accepted(new PurgeBegan(now));
      case Move(Purging _, FinishPurge(var now)) -> accepted(new CheckPurged(now));

      case Move(Purged _, ToReference _) -> rejected(Rule.CHECK_PURGED);
      case Move(Purged _, ReadReport _) -> rejected(Rule.CHECK_PURGED);
      case Move(Purged _, Cancel _) -> rejected(Rule.CHECK_PURGED);
      case Move(Purged _, PassDeadline _) -> accepted();
      case Move(Purged _, BeginPurge _) -> accepted();
      case Move(Purged _, FinishPurge _) -> accepted();
    };
  }

  private static Decision toReference(Check check, ToReference told) {
    var reference = check.references().get(told.referee());
    if (reference == null) {
      return rejected(Rule.UNKNOWN_REFEREE);
    }
    return switch (ReferenceDecider.decide(reference, told, check.terms())) {
      case Accepted(var events) when isLast(check, told.referee(), reference, events) ->
          new Accepted(List.of(events.getFirst(), new CheckCompleted(told.now())));
      case Decision decision -> decision;
    };
  }

  /** Whether these events end the only reference that was still waited for. */
  private static boolean isLast(
      Check check, RefereeId referee, Reference reference, List<Event> events) {
    return check instanceof Open
        && !events.isEmpty()
        && events.getFirst() instanceof Event.OfReference event
        && ReferenceHistory.after(reference, event) instanceof Reference.Ended
        && check.references().entrySet().stream()
            .noneMatch(other ->
                !other.getKey().equals(referee) && other.getValue() instanceof Reference.Waiting);
  }

  private static Decision expire(Open open, Instant now) {
    return settle(
        open,
        ReferenceExpired::new,
        open.hasAnswers() ? new CheckCompleted(now) : new CheckExpired(now));
  }

  private static Decision settle(
      Open open, BiFunction<RefereeId, Instant, Event> end, Event conclusion) {
    var events = new ArrayList<Event>();
    open.references()
        .forEach((referee, reference) -> {
          if (reference instanceof Reference.Waiting) {
            events.add(end.apply(referee, conclusion.at()));
          }
        });
    events.add(conclusion);
    return new Accepted(events);
  }
}
