package refcheck.pages;

import java.time.Instant;
import java.util.Optional;
import refcheck.domain.Check;
import refcheck.domain.Check.Closed;
import refcheck.domain.Check.Open;
import refcheck.domain.RefereeId;
import refcheck.domain.Reference.Submitted;

/**
 * What a referee can be told of answers that are in.
 *
 * @param number to be quoted by the referee: the end of the reference's id
 * @param until until when the answers can be deleted by the link; empty if no longer
 * @param destroyedOn when the retention is over, if that is known yet
 */
public record SubmissionReceipt(
    String number, Instant at, Optional<Instant> until, Optional<Instant> destroyedOn) {
  private static final int DIGITS = 8;

  /**
   * The receipt for this referee's answers.
   *
   * @throws IllegalArgumentException if none are in
   */
  public static SubmissionReceipt of(Check check, RefereeId referee) {
    if (!(check.references().get(referee) instanceof Submitted(var at))) {
      throw new IllegalArgumentException("no answers of this referee are in");
    }
    var id = referee.value();
    var number = id.substring(Math.max(0, id.length() - DIGITS));
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
