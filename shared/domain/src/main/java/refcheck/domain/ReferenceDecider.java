package refcheck.domain;

import static refcheck.domain.Decision.accepted;
import static refcheck.domain.Decision.rejected;

import refcheck.domain.Command.Answering;
import refcheck.domain.Command.Begin;
import refcheck.domain.Command.Bounce;
import refcheck.domain.Command.Decline;
import refcheck.domain.Command.Delivery;
import refcheck.domain.Command.Invite;
import refcheck.domain.Command.Retract;
import refcheck.domain.Command.SaveDraft;
import refcheck.domain.Command.Submit;
import refcheck.domain.Command.ToReference;
import refcheck.domain.Event.ReferenceBounced;
import refcheck.domain.Event.ReferenceDeclined;
import refcheck.domain.Event.ReferenceDrafted;
import refcheck.domain.Event.ReferenceInvited;
import refcheck.domain.Event.ReferenceOpened;
import refcheck.domain.Event.ReferenceRetracted;
import refcheck.domain.Event.ReferenceSubmitted;
import refcheck.domain.Reference.Bounced;
import refcheck.domain.Reference.Declined;
import refcheck.domain.Reference.Drafted;
import refcheck.domain.Reference.Ended;
import refcheck.domain.Reference.Expired;
import refcheck.domain.Reference.Invited;
import refcheck.domain.Reference.Nominated;
import refcheck.domain.Reference.Opened;
import refcheck.domain.Reference.Retracted;
import refcheck.domain.Reference.Submitted;
import refcheck.domain.Reference.Waiting;
import refcheck.domain.Reference.Withdrawn;

/** The state table of a reference, under the terms of its check. */
final class ReferenceDecider {

  private ReferenceDecider() {}

  private record Move(Reference reference, ToReference command) {}

  static Decision decide(Reference reference, ToReference command, Terms terms) {
    return switch (new Move(reference, command)) {
      case Move(Waiting _, Answering late) when terms.isOver(late.now()) ->
          rejected(Rule.DEADLINE_PASSED);

      case Move(Nominated _, Invite(var id, var now)) -> accepted(new ReferenceInvited(id, now));
      case Move(Invited _, Invite _) -> accepted();
      case Move(Opened _, Invite _) -> accepted();
      case Move(Drafted _, Invite _) -> accepted();

      case Move(Nominated _, Bounce(var id, var now)) -> accepted(new ReferenceBounced(id, now));
      case Move(Invited _, Bounce(var id, var now)) -> accepted(new ReferenceBounced(id, now));
      // Somebody holds the link: a late bounce of another copy does not shut the door on them.
      case Move(Opened _, Bounce _) -> accepted();
      case Move(Drafted _, Bounce _) -> accepted();

      case Move(Nominated _, Begin(var id, var now)) -> accepted(new ReferenceOpened(id, now));
      case Move(Invited _, Begin(var id, var now)) -> accepted(new ReferenceOpened(id, now));
      case Move(Opened _, Begin _) -> accepted();
      case Move(Drafted _, Begin _) -> accepted();

      case Move(Nominated _, SaveDraft _) -> rejected(Rule.NOT_OPENED);
      case Move(Invited _, SaveDraft _) -> rejected(Rule.NOT_OPENED);
      case Move(Opened _, SaveDraft(var id, var now)) -> accepted(new ReferenceDrafted(id, now));
      case Move(Drafted _, SaveDraft _) -> accepted();

      case Move(Nominated _, Submit _) -> rejected(Rule.NOT_OPENED);
      case Move(Invited _, Submit _) -> rejected(Rule.NOT_OPENED);
      case Move(Opened _, Submit(var id, var now)) -> accepted(new ReferenceSubmitted(id, now));
      case Move(Drafted _, Submit(var id, var now)) -> accepted(new ReferenceSubmitted(id, now));

      case Move(Waiting _, Retract _) -> rejected(Rule.NOT_SUBMITTED);

      case Move(Waiting _, Decline(var id, var reason, var now)) ->
          accepted(new ReferenceDeclined(id, reason, now));

      // News of the letter comes late, and more than once: it changes nothing that has ended.
      case Move(Ended _, Delivery _) -> accepted();

      case Move(Submitted _, Submit _) -> accepted();
      case Move(Retracted _, Submit _) -> rejected(Rule.REFERENCE_ENDED);
      case Move(Declined _, Submit _) -> rejected(Rule.REFERENCE_ENDED);
      case Move(Bounced _, Submit _) -> rejected(Rule.REFERENCE_ENDED);
      case Move(Expired _, Submit _) -> rejected(Rule.REFERENCE_ENDED);
      case Move(Withdrawn _, Submit _) -> rejected(Rule.REFERENCE_ENDED);

      case Move(Declined _, Decline _) -> accepted();
      case Move(Submitted _, Decline _) -> rejected(Rule.REFERENCE_ENDED);
      case Move(Retracted _, Decline _) -> rejected(Rule.REFERENCE_ENDED);
      case Move(Bounced _, Decline _) -> rejected(Rule.REFERENCE_ENDED);
      case Move(Expired _, Decline _) -> rejected(Rule.REFERENCE_ENDED);
      case Move(Withdrawn _, Decline _) -> rejected(Rule.REFERENCE_ENDED);

      case Move(Submitted _, Retract(var id, var now)) -> accepted(new ReferenceRetracted(id, now));
      case Move(Retracted _, Retract _) -> accepted();
      case Move(Declined _, Retract _) -> rejected(Rule.NOT_SUBMITTED);
      case Move(Bounced _, Retract _) -> rejected(Rule.NOT_SUBMITTED);
      case Move(Expired _, Retract _) -> rejected(Rule.NOT_SUBMITTED);
      case Move(Withdrawn _, Retract _) -> rejected(Rule.NOT_SUBMITTED);

      case Move(Ended _, Begin _) -> rejected(Rule.REFERENCE_ENDED);
      case Move(Ended _, SaveDraft _) -> rejected(Rule.REFERENCE_ENDED);
    };
  }
}
