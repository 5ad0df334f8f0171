package refcheck.domain.task;

import java.time.Instant;

/** The state of a task: outstanding, or ended in one of six ways. */
public sealed interface Task {

  /** When the task entered this state. */
  Instant since();

  /** The person may still answer. */
  sealed interface Outstanding extends Task {}

  /** No further answers are accepted. */
  sealed interface Ended extends Task {}

  /** Ended by the person, who can still see the result through the link. */
  sealed interface EndedByHolder extends Ended {}

  /** The person is named. The invitation is not known to have been sent. */
  record Nominated(Instant since) implements Outstanding {}

  /** The mail service accepted the invitation. */
  record Invited(Instant since) implements Outstanding {}

  /** The form was opened for the first time, perhaps by a mail scanner. */
  record Opened(Instant since) implements Outstanding {}

  /** A draft was saved. {@code begun} is when the form was opened. */
  record Drafted(Instant begun, Instant since) implements Outstanding {}

  /** The answers were submitted. */
  record Submitted(Instant since) implements EndedByHolder {}

  /** The person retracted the answers. They are destroyed. */
  record Retracted(Instant since) implements EndedByHolder {}

  /** The person declined. */
  record Declined(DeclineReason reason, Instant since) implements EndedByHolder {}

  /** The person's address does not accept mail. */
  record Bounced(Instant since) implements Ended {}

  /** The person did not answer before the deadline. */
  record Expired(Instant since) implements Ended {}

  /** The tenant cancelled the case. */
  record Withdrawn(Instant since) implements Ended {}

  /** The state after this event. */
  default Task after(TaskEvent event) {
    return switch (event) {
      case TaskEvent.Invited(var at) -> new Invited(at);
      case TaskEvent.Opened(var at) -> new Opened(at);
      case TaskEvent.Drafted(var at) ->
          new Drafted(this instanceof Opened(var begun) ? begun : at, at);
      case TaskEvent.Submitted(var at) -> new Submitted(at);
      case TaskEvent.Retracted(var at) -> new Retracted(at);
      case TaskEvent.Declined(var reason, var at) -> new Declined(reason, at);
      case TaskEvent.Bounced(var at) -> new Bounced(at);
      case TaskEvent.Expired(var at) -> new Expired(at);
      case TaskEvent.Withdrawn(var at) -> new Withdrawn(at);
    };
  }
}
