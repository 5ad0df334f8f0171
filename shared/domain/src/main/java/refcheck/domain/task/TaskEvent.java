package refcheck.domain.task;

import java.time.Instant;

/** Something that happened to a task. */
public sealed interface TaskEvent {

  /** When it happened. */
  Instant at();

  /** An event after which no further answers are accepted. */
  sealed interface Ending extends TaskEvent {}

  /** The mail service accepted the invitation. */
  record Invited(Instant at) implements TaskEvent {}

  /** The form was opened for the first time. */
  record Opened(Instant at) implements TaskEvent {}

  /** A draft was saved for the first time. Later saves make no event. */
  record Drafted(Instant at) implements TaskEvent {}

  /** The answers were submitted. */
  record Submitted(Instant at) implements Ending {}

  /** The answers were taken back; they are destroyed in the same transaction. */
  record Retracted(Instant at) implements Ending {}

  /** The person declined. */
  record Declined(DeclineReason reason, Instant at) implements Ending {}

  /** The person's address does not accept mail. */
  record Bounced(Instant at) implements Ending {}

  /** The deadline passed without answers. */
  record Expired(Instant at) implements Ending {}

  /** The tenant cancelled the case. */
  record Withdrawn(Instant at) implements Ending {}
}
