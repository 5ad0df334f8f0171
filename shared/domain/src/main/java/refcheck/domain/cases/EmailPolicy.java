package refcheck.domain.cases;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refcheck.domain.cases.CaseEvent.OfFlow;
import refcheck.domain.cases.CaseEvent.OfRetention;
import refcheck.domain.cases.CaseEvent.OfTask;
import refcheck.domain.delivery.Delivery.Need;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.flow.Flow;
import refcheck.domain.flow.FlowEvent;
import refcheck.domain.retention.Retention;
import refcheck.domain.task.Task;
import refcheck.domain.task.TaskEvent;
import refcheck.domain.task.TaskId;

/** Decides which emails the events of a case require, and whether a case still needs an email. */
public final class EmailPolicy {
  private EmailPolicy() {}

  /** The emails that the events of one commit require; {@code after} is the resulting state. */
  public static List<DeliveryId> emailsFor(List<CaseEvent> events, Case after) {
    return events.stream().flatMap(event -> emailsFor(event, events, after)).toList();
  }

  private static Stream<DeliveryId> emailsFor(CaseEvent event, List<CaseEvent> all, Case after) {
    return switch (event) {
      case CaseEvent.Created _, OfFlow(FlowEvent.StageBegan _) -> invitations(after);
      case OfTask(var task, TaskEvent.Submitted _) ->
          Stream.of(DeliveryId.email(task, EmailKind.RECEIPT));
      case OfFlow(FlowEvent.Settled(var conclusion, _)) when conclusion == Conclusion.COMPLETED ->
          thanks(all, after);
      case OfTask _, OfFlow _, OfRetention _, CaseEvent.ReportRead _ -> Stream.of();
    };
  }

  private static Stream<DeliveryId> invitations(Case after) {
    return after
        .outstanding()
        .filter(after::isAsked)
        .map(task -> DeliveryId.email(task, EmailKind.INVITATION));
  }

  /** Excludes the person who completed the case: the receipt says that it is complete. */
  private static Stream<DeliveryId> thanks(List<CaseEvent> events, Case after) {
    return after.tasks().entrySet().stream()
        .filter(each -> each.getValue() instanceof Task.Submitted)
        .map(each -> each.getKey())
        .filter(task -> events.stream().noneMatch(event -> isSubmission(event, task)))
        .map(task -> DeliveryId.email(task, EmailKind.THANKS));
  }

  private static boolean isSubmission(CaseEvent event, TaskId task) {
    return event instanceof OfTask(var submitted, TaskEvent.Submitted _) && submitted.equals(task);
  }

  /** Whether the case, in this state, still needs this email. */
  public static Need need(Case now, DeliveryId id) {
    var task = now.tasks().get(id.task());
    var isKept = now.retention() instanceof Retention.Kept;
    return switch (id.kind()) {
      case INVITATION -> invitationNeed(now, id.task(), task);
      case RECEIPT -> wantedIf(isKept && task instanceof Task.Submitted);
      case THANKS ->
          wantedIf(isKept && now.flow() instanceof Flow.Settled && task instanceof Task.Submitted);
    };
  }

  /** A person who opened the link has received the invitation. */
  private static Need invitationNeed(Case now, TaskId id, @Nullable Task task) {
    if (!now.isAsked(id) || !(task instanceof Task.Outstanding)) {
      return Need.OBSOLETE;
    }
    return task instanceof Task.Nominated ? Need.WANTED : Need.RECEIVED;
  }

  private static Need wantedIf(boolean wanted) {
    return wanted ? Need.WANTED : Need.OBSOLETE;
  }
}
