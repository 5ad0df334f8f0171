package refcheck.domain;

import refcheck.domain.Event.ReferenceBounced;
import refcheck.domain.Event.ReferenceDeclined;
import refcheck.domain.Event.ReferenceDrafted;
import refcheck.domain.Event.ReferenceExpired;
import refcheck.domain.Event.ReferenceInvited;
import refcheck.domain.Event.ReferenceOpened;
import refcheck.domain.Event.ReferenceRetracted;
import refcheck.domain.Event.ReferenceSubmitted;
import refcheck.domain.Event.ReferenceWithdrawn;

/** Applies events to the state of a reference. */
final class ReferenceEvolver {

  private ReferenceEvolver() {}

  static Reference after(Reference before, Event.ReferenceEvent event) {
    return switch (event) {
      case ReferenceInvited(_, var at) -> new Reference.Invited(at);
      case ReferenceOpened(_, var at) -> new Reference.Opened(at);
      case ReferenceDrafted(_, var at) ->
          new Reference.Drafted(before instanceof Reference.Opened(var begun) ? begun : at, at);
      case ReferenceSubmitted(_, var at) -> new Reference.Submitted(at);
      case ReferenceRetracted(_, var at) -> new Reference.Retracted(at);
      case ReferenceDeclined(_, var reason, var at) -> new Reference.Declined(reason, at);
      case ReferenceBounced(_, var at) -> new Reference.Bounced(at);
      case ReferenceExpired(_, var at) -> new Reference.Expired(at);
      case ReferenceWithdrawn(_, var at) -> new Reference.Withdrawn(at);
    };
  }
}
