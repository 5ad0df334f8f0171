package refcheck.purgecheck;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import refcheck.domain.Check.Purging;
import refcheck.domain.Command.CompletePurge;
import refcheck.lambda.QueueFunction;
import refcheck.lambda.SubjectNotFoundException;
import refcheck.store.CheckStore;
import refcheck.store.CommandResult;
import refcheck.store.DossierPurger;
import refcheck.store.PurgeCheckMessage;

/** Destroys the dossier of a check in the purging state, then marks the check as purged. */
@Singleton
final class PurgeCheck implements QueueFunction.Endpoint<PurgeCheckMessage> {
  private final CheckStore checks;
  private final DossierPurger purger;
  private final Clock clock;

  PurgeCheck(CheckStore checks, DossierPurger purger, Clock clock) {
    this.checks = checks;
    this.purger = purger;
    this.clock = clock;
  }

  @Override
  public void take(PurgeCheckMessage message, Duration remaining) {
    var key = message.checkKey();
    var check =
        checks.find(key).orElseThrow(() -> new SubjectNotFoundException("check " + key.check()));
    if (!(check.check() instanceof Purging purging)) {
      return; // Purged by an earlier message, or no purge has begun.
    }
    purger.destroy(key, purging);
    if (checks.execute(key, new CompletePurge(clock.instant())) instanceof CommandResult.Conflict) {
      throw new IllegalStateException("every attempt conflicted; the queue retries");
    }
  }
}
