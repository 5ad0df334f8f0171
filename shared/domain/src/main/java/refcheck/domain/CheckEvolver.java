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

/** What events make of a check: the state is the fold of its history. */
public final class CheckEvolver {

  private CheckEvolver() {}

  /** The check that a creation makes. */
  public static Open begin(CheckCreated created) {
    SequencedMap<RefereeId, Reference> references = new LinkedHashMap<>();
    created.referees().forEach(id -> references.put(id, new Reference.Nominated(created.at())));
    return new Open(created.terms(), references);
  }

  /**
   * The check after all of its events, the first of which created it.
   *
   * @throws IllegalStateException if the events are not one check's history
   */
  public static Check fold(List<Event> events) {
    if (events.isEmpty() || !(events.getFirst() instanceof CheckCreated created)) {
      throw new IllegalStateException("a history begins with a creation");
    }
    Check check = begin(created);
    for (var event : events.subList(1, events.size())) {
      check = after(check, event);
    }
    return check;
  }

  /** The check after these further events. */
  public static Check after(Check check, List<Event> events) {
    var now = check;
    for (var event : events) {
      now = after(now, event);
    }
    return now;
  }

  private static Check after(Check check, Event event) {
    return switch (event) {
      case ReferenceEvent of when check instanceof Open open -> with(open, of);
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
      throw new IllegalStateException("an event of a referee that the check does not have");
    }
    references.put(event.referee(), ReferenceEvolver.after(before, event));
    return new Open(open.terms(), references);
  }

  private static Closed closed(Open open, CloseReason conclusion, Instant at) {
    return new Closed(open.terms(), open.references(), conclusion, at);
  }
}
