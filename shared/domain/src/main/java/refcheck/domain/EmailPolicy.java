package refcheck.domain;

import java.util.ArrayList;
import java.util.List;
import refcheck.domain.Event.CheckCompleted;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.Event.ReferenceSubmitted;

/** Which letters what has happened calls for. */
public final class EmailPolicy {

  private EmailPolicy() {}

  /** The letters that these events of one commit call for, in the check as they leave it. */
  public static List<EmailDeliveryId> emailsFor(List<Event> events, Check after) {
    var letters = new ArrayList<EmailDeliveryId>();
    for (var event : events) {
      switch (event) {
        case CheckCreated(_, var referees) ->
            referees.forEach(each -> letters.add(EmailDeliveryId.invitation(each)));
        case ReferenceSubmitted(var referee, _) ->
            letters.add(new EmailDeliveryId(referee, EmailKind.RECEIPT));
        case CheckCompleted _ -> letters.addAll(thanks(events, after));
        case Event.ReferenceEvent _, Event.CheckEvent _ -> {}
      }
    }
    return letters;
  }

  /** Whoever has completed the check just now reads so in the receipt. */
  private static List<EmailDeliveryId> thanks(List<Event> events, Check after) {
    return after.references().entrySet().stream()
        .filter(each -> each.getValue() instanceof Reference.Submitted)
        .map(each -> each.getKey())
        .filter(referee ->
            events.stream()
                .noneMatch(event ->
                    event instanceof ReferenceSubmitted(var just, _) && just.equals(referee)))
        .map(referee -> new EmailDeliveryId(referee, EmailKind.THANKS))
        .toList();
  }
}
