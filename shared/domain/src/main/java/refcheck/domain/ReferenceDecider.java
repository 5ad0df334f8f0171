package refcheck.domain;

import static refcheck.domain.Decision.accepted;
import static refcheck.domain.Decision.rejected;

import refcheck.domain.Command.Decline;
import refcheck.domain.Command.MailFeedback;
import refcheck.domain.Command.OpenForm;
import refcheck.domain.Command.RecordBounce;
import refcheck.domain.Command.RecordInvitationSent;
import refcheck.domain.Command.RefereeCommand;
import refcheck.domain.Command.ReferenceCommand;
import refcheck.domain.Command.Retract;
import refcheck.domain.Command.SaveDraft;
import refcheck.domain.Command.Submit;
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
import refcheck.domain.Reference.Outstanding;
import refcheck.domain.Reference.Retracted;
import refcheck.domain.Reference.Submitted;
import refcheck.domain.Reference.Withdrawn;

/** The state table of a reference: decides every command in every state. */
final class ReferenceDecider {

  private ReferenceDecider() {}

  private record Move(Reference reference, ReferenceCommand command) {}

  static Decision decide(Reference reference, ReferenceCommand command, Terms terms) {
    return switch (new Move(reference, command)) {
      case Move(Outstanding _, RefereeCommand late) when terms.isPastDeadline(late.now()) ->
          rejected(RejectionReason.DEADLINE_PASSED);

      case Move(Nominated _, RecordInvitationSent(var id, var now)) ->
          accepted(new ReferenceInvited(id, now));
      case Move(Invited _, RecordInvitationSent _) -> accepted();
      case Move(Opened _, RecordInvitationSent _) -> accepted();
      case Move(Drafted _, RecordInvitationSent _) -> accepted();

      case Move(Nominated _, RecordBounce(var id, var now)) ->
          accepted(new ReferenceBounced(id, now));
      case Move(Invited _, RecordBounce(var id, var now)) ->
          accepted(new ReferenceBounced(id, now));
      // The referee has the link. A late bounce of another copy must not end the reference.
      case Move(Opened _, RecordBounce _) -> accepted();
      case Move(Drafted _, RecordBounce _) -> accepted();

      case Move(Nominated _, OpenForm(var id, var now)) -> accepted(new ReferenceOpened(id, now));
      case Move(Invited _, OpenForm(var id, var now)) -> accepted(new ReferenceOpened(id, now));
      case Move(Opened _, OpenForm _) -> accepted();
      case Move(Drafted _, OpenForm _) -> accepted();

      case Move(Nominated _, SaveDraft _) -> rejected(RejectionReason.NOT_OPENED);
      case Move(Invited _, SaveDraft _) -> rejected(RejectionReason.NOT_OPENED);
      case Move(Opened _, SaveDraft(var id, var now)) -> accepted(new ReferenceDrafted(id, now));
      case Move(Drafted _, SaveDraft _) -> accepted();

      case Move(Nominated _, Submit _) -> rejected(RejectionReason.NOT_OPENED);
      case Move(Invited _, Submit _) -> rejected(RejectionReason.NOT_OPENED);
      case Move(Opened _, Submit(var id, var now)) -> accepted(new ReferenceSubmitted(id, now));
      case Move(Drafted _, Submit(var id, var now)) -> accepted(new ReferenceSubmitted(id, now));

      case Move(Outstanding _, Retract _) -> rejected(RejectionReason.NOT_SUBMITTED);

      case Move(Outstanding _, Decline(var id, var reason, var now)) ->
          accepted(new ReferenceDeclined(id, reason, now));

      // Mail feedback can arrive late and more than once. It does not change an ended reference.
      case Move(Ended _, MailFeedback _) -> accepted();

      case Move(Submitted _, Submit _) -> accepted();
      case Move(Retracted _, Submit _) -> rejected(RejectionReason.REFERENCE_ENDED);
      case Move(Declined _, Submit _) -> rejected(RejectionReason.REFERENCE_ENDED);
      case Move(Bounced _, Submit _) -> rejected(RejectionReason.REFERENCE_ENDED);
      case Move(Expired _, Submit _) -> rejected(RejectionReason.REFERENCE_ENDED);
      case Move(Withdrawn _, Submit _) -> rejected(RejectionReason.REFERENCE_ENDED);

      case Move(Declined _, Decline _) -> accepted();
      case Move(Submitted _, Decline _) -> rejected(RejectionReason.REFERENCE_ENDED);
      case Move(Retracted _, Decline _) -> rejected(RejectionReason.REFERENCE_ENDED);
      case Move(Bounced _, Decline _) -> rejected(RejectionReason.REFERENCE_ENDED);
      case Move(Expired _, Decline _) -> rejected(RejectionReason.REFERENCE_ENDED);
      case Move(Withdrawn _, Decline _) -> rejected(RejectionReason.REFERENCE_ENDED);

      case Move(Submitted _, Retract(var id, var now)) -> accepted(new ReferenceRetracted(id, now));
      case Move(Retracted _, Retract _) -> accepted();
      case Move(Declined _, Retract _) -> rejected(RejectionReason.NOT_SUBMITTED);
      case Move(Bounced _, Retract _) -> rejected(RejectionReason.NOT_SUBMITTED);
      case Move(Expired _, Retract _) -> rejected(RejectionReason.NOT_SUBMITTED);
      case Move(Withdrawn _, Retract _) -> rejected(RejectionReason.NOT_SUBMITTED);

      case Move(Ended _, OpenForm _) -> rejected(RejectionReason.REFERENCE_ENDED);
      case Move(Ended _, SaveDraft _) -> rejected(RejectionReason.REFERENCE_ENDED);
    };
  }
}
