package refcheck.domain.retention;

import static refcheck.domain.Decision.accepted;
import static refcheck.domain.Decision.rejected;

import java.time.Instant;
import refcheck.domain.Decision;
import refcheck.domain.RejectionReason;
import refcheck.domain.retention.Retention.Kept;
import refcheck.domain.retention.Retention.Purged;
import refcheck.domain.retention.Retention.Purging;
import refcheck.domain.retention.RetentionCommand.BeginPurge;
import refcheck.domain.retention.RetentionCommand.CompletePurge;
import refcheck.domain.retention.RetentionCommand.Start;

/** The state table of a retention: decides every command in every state. */
public final class RetentionDecider {
  private RetentionDecider() {}

  private record Move(Retention retention, RetentionCommand command) {}

  /** Decides what a command does to a retention. */
  public static Decision<RetentionEvent> decide(
      Retention retention, RetentionCommand command, Instant now) {
    return switch (new Move(retention, command)) {
      case Move(Kept kept, Start(var until)) ->
          kept.until().isPresent() ? accepted() : accepted(new RetentionEvent.Started(until, now));
      case Move(Kept kept, BeginPurge _) when kept.until().isEmpty() ->
          rejected(RejectionReason.CHECK_OPEN);
      case Move(Kept kept, BeginPurge _) ->
          kept.until().filter(now::isBefore).isPresent()
              ? rejected(RejectionReason.NOT_DUE)
              : accepted(new RetentionEvent.PurgeBegan(now));
      case Move(Kept kept, CompletePurge _) ->
          rejected(
              kept.until().isEmpty()
                  ? RejectionReason.CHECK_OPEN
                  : RejectionReason.PURGE_NOT_BEGUN);

      case Move(Purging _, Start _) -> accepted();
      case Move(Purging(_, var since), BeginPurge _) ->
          now.isBefore(since.plus(Retention.PURGE_TIMEOUT))
              ? accepted()
              : accepted(new RetentionEvent.PurgeBegan(now));
      case Move(Purging _, CompletePurge _) -> accepted(new RetentionEvent.Purged(now));

      case Move(Purged _, Start _) -> accepted();
      case Move(Purged _, BeginPurge _) -> accepted();
      case Move(Purged _, CompletePurge _) -> accepted();
    };
  }
}
