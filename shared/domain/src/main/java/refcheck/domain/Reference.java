package refcheck.domain;

import java.time.Instant;

/** One referee's way through a check: still waited for, or ended in one of six ways. */
public sealed interface Reference {

  /** When the reference came into this state. */
  Instant since();

  /** The referee may still answer. */
  sealed interface Outstanding extends Reference {}

  /** Nothing that the referee does changes it any more. */
  sealed interface Ended extends Reference {}

  /** Ended by the referee, who can see by the link what became of it. */
  sealed interface EndedByReferee extends Ended {}

  /** Named by the tenant; no letter is known to have left. */
  record Nominated(Instant since) implements Outstanding {}

  /** The mail service has accepted the letter. */
  record Invited(Instant since) implements Outstanding {}

  /** Begin was pressed for the first time, perhaps by a machine that reads mail. */
  record Opened(Instant since) implements Outstanding {}

  /** Something was saved to be continued later; {@code begun} is when Begin was pressed. */
  record Drafted(Instant begun, Instant since) implements Outstanding {}

  /** The answers are in. */
  record Submitted(Instant since) implements EndedByReferee {}

  /** The answers were taken back by the referee, and are destroyed. */
  record Retracted(Instant since) implements EndedByReferee {}

  /** The referee said no. */
  record Declined(DeclineReason reason, Instant since) implements EndedByReferee {}

  /** The address takes no mail. */
  record Bounced(Instant since) implements Ended {}

  /** Silent until the deadline. */
  record Expired(Instant since) implements Ended {}

  /** No longer wanted: the check was cancelled. */
  record Withdrawn(Instant since) implements Ended {}
}
