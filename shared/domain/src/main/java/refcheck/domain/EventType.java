package refcheck.domain;

import refcheck.domain.Event.CheckCancelled;
import refcheck.domain.Event.CheckCompleted;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.Event.CheckExpired;
import refcheck.domain.Event.CheckPurged;
import refcheck.domain.Event.PurgeBegan;
import refcheck.domain.Event.ReferenceBounced;
import refcheck.domain.Event.ReferenceDeclined;
import refcheck.domain.Event.ReferenceDrafted;
import refcheck.domain.Event.ReferenceExpired;
import refcheck.domain.Event.ReferenceInvited;
import refcheck.domain.Event.ReferenceOpened;
import refcheck.domain.Event.ReferenceRetracted;
import refcheck.domain.Event.ReferenceSubmitted;
import refcheck.domain.Event.ReferenceWithdrawn;
import refcheck.domain.Event.ReportRead;

/** The type names of events in rows and in the API. */
public final class EventType {

  private EventType() {}

  public static String of(Event event) {
    return switch (event) {
      case CheckCreated _ -> "check.created";
      case ReferenceInvited _ -> "referee.invited";
      case ReferenceOpened _ -> "referee.opened";
      case ReferenceDrafted _ -> "referee.draft_saved";
      case ReferenceSubmitted _ -> "referee.submitted";
      case ReferenceRetracted _ -> "referee.retracted";
      case ReferenceDeclined(_, var reason, _) ->
          reason == DeclineReason.NOT_ME ? "referee.not_me" : "referee.declined";
      case ReferenceBounced _ -> "referee.bounced";
      case ReferenceExpired _ -> "referee.expired";
      case ReferenceWithdrawn _ -> "referee.withdrawn";
      case ReportRead _ -> "report.read";
      case CheckCompleted _ -> "check.completed";
      case CheckExpired _ -> "check.expired";
      case CheckCancelled _ -> "check.cancelled";
      case PurgeBegan _ -> "check.purge_began";
      case CheckPurged _ -> "check.purged";
    };
  }
}
