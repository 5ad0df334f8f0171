package refcheck.domain;

import static refcheck.domain.Decision.accepted;
import static refcheck.domain.Decision.rejected;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import refcheck.domain.Check.Closed;
import refcheck.domain.Check.Open;
import refcheck.domain.Check.Purged;
import refcheck.domain.Check.Purging;
import refcheck.domain.Command.BeginPurge;
import refcheck.domain.Command.Cancel;
import refcheck.domain.Command.CompletePurge;
import refcheck.domain.Command.EnforceDeadline;
import refcheck.domain.Command.ReadReport;
import refcheck.domain.Command.ReferenceCommand;
import refcheck.domain.Command.Retract;
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

/** The state table of a check: decides every command in every state. */
public final class CheckDecider {

  private CheckDecider() {}

  private record Move(Check check, Command command) {}

  /** Decides what a command does to a check. Pure: the same arguments give the same decision. */
  public static Decision decide(Check check, Command command) {
    return switch (new Move(check, command)) {
      case Move(Open open, ReferenceCommand toReference) -> decide(open, toReference);
      case Move(Open open, ReadReport(var by, var now)) ->
          open.hasAnswers()
              ? accepted(new ReportRead(by, now))
              : rejected(RejectionReason.NOTHING_IN_YET);
      case Move(Open open, Cancel(var now)) ->
          close(open, ReferenceWithdrawn::new, new CheckCancelled(now));
      case Move(Open open, EnforceDeadline(var now)) ->
          open.terms().isPastDeadline(now) ? expire(open, now) : rejected(RejectionReason.NOT_DUE);
      case Move(Open _, BeginPurge _) -> rejected(RejectionReason.CHECK_OPEN);
      case Move(Open _, CompletePurge _) -> rejected(RejectionReason.CHECK_OPEN);

      // The report is complete. A referee who wants it changed must ask the tenant.
      case Move(Closed closed, Retract retract)
          when closed.references().get(retract.referee()) instanceof Submitted ->
          rejected(RejectionReason.CHECK_SETTLED);
      case Move(Closed closed, ReferenceCommand toReference) -> decide(closed, toReference);
      case Move(Closed _, ReadReport(var by, var now)) -> accepted(new ReportRead(by, now));
      case Move(Closed closed, Cancel _) ->
          closed.reason() == CloseReason.CANCELLED
              ? accepted()
              : rejected(RejectionReason.CHECK_SETTLED);
      case Move(Closed _, EnforceDeadline _) -> accepted();
      case Move(Closed closed, BeginPurge(var now)) ->
          now.isBefore(closed.purgeAfter())
              ? rejected(RejectionReason.NOT_DUE)
              : accepted(new PurgeBegan(now));
      case Move(Closed _, CompletePurge _) -> rejected(RejectionReason.PURGE_NOT_BEGUN);

      case Move(Purging _, ReferenceCommand _) -> rejected(RejectionReason.CHECK_PURGED);
      case Move(Purging _, ReadReport _) -> rejected(RejectionReason.CHECK_PURGED);
      case Move(Purging _, Cancel _) -> rejected(RejectionReason.CHECK_PURGED);
      case Move(Purging _, EnforceDeadline _) -> accepted();
      case Move(Purging(_, var since), BeginPurge(var now)) ->
          now.isBefore(since.plus(Check.PURGE_TIMEOUT))
              ? accepted()
              : accepted(new PurgeBegan(now));
      case Move(Purging _, CompletePurge(var now)) -> accepted(new CheckPurged(now));

      case Move(Purged _, ReferenceCommand _) -> rejected(RejectionReason.CHECK_PURGED);
      case Move(Purged _, ReadReport _) -> rejected(RejectionReason.CHECK_PURGED);
      case Move(Purged _, Cancel _) -> rejected(RejectionReason.CHECK_PURGED);
      case Move(Purged _, EnforceDeadline _) -> accepted();
      case Move(Purged _, BeginPurge _) -> accepted();
      case Move(Purged _, CompletePurge _) -> accepted();
    };
  }

  private static Decision decide(Check check, ReferenceCommand command) {
    var reference = check.references().get(command.referee());
    if (reference == null) {
      return rejected(RejectionReason.UNKNOWN_REFEREE);
    }
    return switch (ReferenceDecider.decide(reference, command, check.terms())) {
      case Accepted(var events) when isLast(check, command.referee(), reference, events) ->
          new Accepted(List.of(events.getFirst(), new CheckCompleted(command.now())));
      case Decision decision -> decision;
    };
  }

  /** Whether these events end the last outstanding reference. */
  private static boolean isLast(
      Check check, RefereeId referee, Reference reference, List<Event> events) {
    return check instanceof Open
        && !events.isEmpty()
        && events.getFirst() instanceof Event.ReferenceEvent event
        && ReferenceEvolver.after(reference, event) instanceof Reference.Ended
        && check.references().entrySet().stream()
            .noneMatch(other ->
                !other.getKey().equals(referee)
                    && other.getValue() instanceof Reference.Outstanding);
  }

  private static Decision expire(Open open, Instant now) {
    return close(
        open,
        ReferenceExpired::new,
        open.hasAnswers() ? new CheckCompleted(now) : new CheckExpired(now));
  }

  private static Decision close(
      Open open, BiFunction<RefereeId, Instant, Event> end, Event closing) {
    var events = new ArrayList<Event>();
    open.references()
        .forEach((referee, reference) -> {
          if (reference instanceof Reference.Outstanding) {
            events.add(end.apply(referee, closing.at()));
          }
        });
    events.add(closing);
    return new Accepted(events);
  }
}
