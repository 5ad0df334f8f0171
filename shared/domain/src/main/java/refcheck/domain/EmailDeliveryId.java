package refcheck.domain;

/** Names a letter within its check: to whom and which. */
public record EmailDeliveryId(RefereeId referee, EmailKind kind) {

  /** The letter that asks this referee for a reference. */
  public static EmailDeliveryId invitation(RefereeId referee) {
    return new EmailDeliveryId(referee, EmailKind.INVITATION);
  }

  /** Whether the check still wants it to be sent. */
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
