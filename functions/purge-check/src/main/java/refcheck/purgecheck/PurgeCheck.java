package refcheck.purgecheck;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import refcheck.domain.cases.CaseCommand.ToRetention;
import refcheck.domain.retention.Retention.Purging;
import refcheck.domain.retention.RetentionCommand.CompletePurge;
import refcheck.lambda.QueueFunction;
import refcheck.lambda.SubjectNotFoundException;
import refcheck.store.CaseStore;
import refcheck.store.CommandResult;
import refcheck.store.DossierPurger;
import refcheck.store.PurgeCaseMessage;

/** Destroys the dossier of a check in the purging state, then marks the check as purged. */
@Singleton
final class PurgeCheck implements QueueFunction.Endpoint<PurgeCaseMessage> {
  private final CaseStore cases;
  private final DossierPurger purger;
  private final Clock clock;

  PurgeCheck(CaseStore cases, DossierPurger purger, Clock clock) {
    this.cases = cases;
    this.purger = purger;
    this.clock = clock;
  }

  @Override
  public void take(PurgeCaseMessage message, Duration remaining) {
    var key = message.key();
    var found = cases.find(key).orElseThrow(() -> new SubjectNotFoundException("case " + key.id()));
    if (!(found.state().retention() instanceof Purging purging)) {
      return; // Purged by an earlier message, or no purge has begun.
    }
    purger.destroy(key, purging);
    var complete = new ToRetention(new CompletePurge());
    if (cases.execute(key, complete, clock.instant()) instanceof CommandResult.Conflict) {
      throw new IllegalStateException("every attempt conflicted; the queue retries");
    }
  }
}
