package refcheck.domain;

/** Identifies an email within its check by referee and kind. */
public record EmailDeliveryId(RefereeId referee, EmailKind kind) {

  /** The email that asks this referee for a reference. */
  public static EmailDeliveryId invitation(RefereeId referee) {
    return new EmailDeliveryId(referee, EmailKind.INVITATION);
  }

  /** Whether the check, in this state, still needs this email. */
  public boolean isWantedIn(Check check) {
    var reference = check.references().get(referee);
    return switch (kind) {
      case INVITATION -> check instanceof Check.Open && reference instanceof Reference.Nominated;
      case RECEIPT ->
          (check instanceof Check.Open || check instanceof Check.Closed)
              && reference instanceof Reference.Submitted;
      case THANKS -> check instanceof Check.Closed && reference instanceof Reference.Submitted;
    };
  }
}
