package refcheck.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import refcheck.domain.Check.Closed;
import refcheck.domain.Check.Open;
import refcheck.domain.Check.Purged;
import refcheck.domain.Check.Purging;
import refcheck.domain.Event.CheckCancelled;
import refcheck.domain.Event.CheckCompleted;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.Event.CheckExpired;
import refcheck.domain.Event.CheckPurged;
import refcheck.domain.Event.PurgeBegan;
import refcheck.domain.Event.ReferenceEvent;
import refcheck.domain.Event.ReportRead;

/** Applies events to the state of a check: the state is a fold over the check's history. */
public final class CheckEvolver {

  private CheckEvolver() {}

  /** Returns the state of a new check. */
  public static Open begin(CheckCreated created) {
    SequencedMap<RefereeId, Reference> references = new LinkedHashMap<>();
    created.referees().forEach(id -> references.put(id, new Reference.Nominated(created.at())));
    return new Open(created.terms(), references);
  }

  /**
   * Rebuilds a check from all of its events. The first event must be {@link CheckCreated}.
   *
   * @throws IllegalStateException if the events are not the history of one check
   */
  public static Check fold(List<Event> events) {
    if (events.isEmpty() || !(events.getFirst() instanceof CheckCreated created)) {
      throw new IllegalStateException("a history must begin with CheckCreated");
    }
    Check check = begin(created);
    for (var event : events.subList(1, events.size())) {
      check = after(check, event);
    }
    return check;
  }

  /** Applies further events to a check. */
  public static Check after(Check check, List<Event> events) {
    var now = check;
    for (var event : events) {
      now = after(now, event);
    }
    return now;
  }

  private static Check after(Check check, Event event) {
    return switch (event) {
      case ReferenceEvent ofReference when check instanceof Open open -> with(open, ofReference);
      case ReportRead _ -> check;
      case CheckCompleted(var at) when check instanceof Open open ->
          closed(open, CloseReason.COMPLETED, at);
      case CheckExpired(var at) when check instanceof Open open ->
          closed(open, CloseReason.EXPIRED, at);
      case CheckCancelled(var at) when check instanceof Open open ->
          closed(open, CloseReason.CANCELLED, at);
      case PurgeBegan(var at) when check instanceof Closed closed -> new Purging(closed, at);
      case PurgeBegan(var at) when check instanceof Purging purging ->
          new Purging(purging.closed(), at);
      case CheckPurged(var at) when check instanceof Purging purging ->
          new Purged(purging.closed(), at);
      case ReferenceEvent _,
          CheckCreated _,
          CheckCompleted _,
          CheckExpired _,
          CheckCancelled _,
          PurgeBegan _,
          CheckPurged _ ->
          throw new IllegalStateException(
              event.getClass().getSimpleName() + " after " + check.getClass().getSimpleName());
    };
  }

  private static Open with(Open open, ReferenceEvent event) {
    SequencedMap<RefereeId, Reference> references = new LinkedHashMap<>(open.references());
    var before = references.get(event.referee());
    if (before == null) {
      throw new IllegalStateException("the event names a referee that the check does not have");
    }
    references.put(event.referee(), ReferenceEvolver.after(before, event));
    return new Open(open.terms(), references);
  }

  private static Closed closed(Open open, CloseReason reason, Instant at) {
    return new Closed(open.terms(), open.references(), reason, at);
  }
}
