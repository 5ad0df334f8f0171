package refcheck.domain;

import java.util.ArrayList;
import java.util.List;
import refcheck.domain.Event.CheckCompleted;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.Event.ReferenceSubmitted;

/** Decides which emails the events of a check require. */
public final class EmailPolicy {

  private EmailPolicy() {}

  /** The emails that the events of one commit require; {@code after} is the resulting state. */
  public static List<EmailDeliveryId> emailsFor(List<Event> events, Check after) {
    var emails = new ArrayList<EmailDeliveryId>();
    for (var event : events) {
      switch (event) {
        case CheckCreated(_, var referees) ->
            referees.forEach(each -> emails.add(EmailDeliveryId.invitation(each)));
        case ReferenceSubmitted(var referee, _) ->
            emails.add(new EmailDeliveryId(referee, EmailKind.RECEIPT));
        case CheckCompleted _ -> emails.addAll(thanks(events, after));
        case Event.ReferenceEvent _, Event.CheckEvent _ -> {}
      }
    }
    return emails;
  }

  /** Excludes the referee who completed the check: the receipt says that it is complete. */
  private static List<EmailDeliveryId> thanks(List<Event> events, Check after) {
    return after.references().entrySet().stream()
        .filter(each -> each.getValue() instanceof Reference.Submitted)
        .map(each -> each.getKey())
        .filter(referee ->
            events.stream()
                .noneMatch(event ->
                    event instanceof ReferenceSubmitted(var submitter, _)
                        && submitter.equals(referee)))
        .map(referee -> new EmailDeliveryId(referee, EmailKind.THANKS))
        .toList();
  }
}
