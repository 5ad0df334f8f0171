package refcheck.pages;

import java.time.Instant;
import java.util.Optional;
import refcheck.domain.Check;
import refcheck.domain.Check.Closed;
import refcheck.domain.Check.Open;
import refcheck.domain.RefereeId;
import refcheck.domain.Reference.Submitted;

/**
 * The receipt for submitted answers.
 *
 * @param number the end of the reference's id, for the referee to quote
 * @param until the deadline for deleting the answers through the link; empty if it has passed
 * @param destroyedOn when the retention ends, if already known
 */
public record SubmissionReceipt(
    String number, Instant at, Optional<Instant> until, Optional<Instant> destroyedOn) {
  private static final int NUMBER_LENGTH = 8;

  /**
   * Creates the receipt for this referee's answers.
   *
   * @throws IllegalArgumentException if the referee has not submitted answers
   */
  public static SubmissionReceipt of(Check check, RefereeId referee) {
    if (!(check.references().get(referee) instanceof Submitted(var at))) {
      throw new IllegalArgumentException("the referee has not submitted answers");
    }
    var id = referee.value();
    var number = id.substring(Math.max(0, id.length() - NUMBER_LENGTH));
    return switch (check) {
      case Open open ->
          new SubmissionReceipt(
              number, at, Optional.of(open.terms().respondBy()), Optional.empty());
      case Closed closed ->
          new SubmissionReceipt(number, at, Optional.empty(), Optional.of(closed.purgeAfter()));
      case Check.Purging _, Check.Purged _ ->
          new SubmissionReceipt(number, at, Optional.empty(), Optional.empty());
    };
  }
}
