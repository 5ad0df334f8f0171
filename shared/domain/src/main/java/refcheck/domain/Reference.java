package refcheck.domain;

import java.time.Instant;

/** The state of one referee's reference: outstanding, or ended in one of six ways. */
public sealed interface Reference {

  /** When the reference entered this state. */
  Instant since();

  /** The referee may still answer. */
  sealed interface Outstanding extends Reference {}

  /** No further answers are accepted. */
  sealed interface Ended extends Reference {}

  /** Ended by the referee, who can still see the result through the link. */
  sealed interface EndedByReferee extends Ended {}

  /** Named by the tenant. The invitation is not known to have been sent. */
  record Nominated(Instant since) implements Outstanding {}

  /** The mail service accepted the invitation. */
  record Invited(Instant since) implements Outstanding {}

  /** The form was opened for the first time, perhaps by a mail scanner. */
  record Opened(Instant since) implements Outstanding {}

  /** A draft was saved. {@code begun} is when the form was opened. */
  record Drafted(Instant begun, Instant since) implements Outstanding {}

  /** The answers were submitted. */
  record Submitted(Instant since) implements EndedByReferee {}

  /** The referee retracted the answers. They are destroyed. */
  record Retracted(Instant since) implements EndedByReferee {}

  /** The referee declined. */
  record Declined(DeclineReason reason, Instant since) implements EndedByReferee {}

  /** The referee's address does not accept mail. */
  record Bounced(Instant since) implements Ended {}

  /** The referee did not answer before the deadline. */
  record Expired(Instant since) implements Ended {}

  /** The tenant cancelled the check. */
  record Withdrawn(Instant since) implements Ended {}
}
