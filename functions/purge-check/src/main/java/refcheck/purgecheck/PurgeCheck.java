package refcheck.purgecheck;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import refcheck.domain.Check.Purging;
import refcheck.domain.Command.CompletePurge;
import refcheck.edge.CheckNotFoundException;
import refcheck.edge.PurgeCheckMessage;
import refcheck.edge.QueueFunction;
import refcheck.store.CheckStore;
import refcheck.store.CommandResult;
import refcheck.store.DossierPurger;

/** Destroys the dossier of a check whose doors are shut, and then says so. */
@Singleton
final class PurgeCheck implements QueueFunction.Endpoint<PurgeCheckMessage> {
  private final CheckStore checks;
  private final DossierPurger purges;
  private final Clock clock;

  PurgeCheck(CheckStore checks, DossierPurger purges, Clock clock) {
    this.checks = checks;
    this.purges = purges;
    this.clock = clock;
  }

  @Override
  public void take(PurgeCheckMessage message, Duration remaining) {
    var key = message.checkKey();
    var check = checks.find(key).orElseThrow(() -> new CheckNotFoundException(key));
    if (!(check.check() instanceof Purging purging)) {
      return; // Done by an earlier message, or never asked for.
    }
    purges.destroy(key, purging);
    if (checks.execute(key, new CompletePurge(clock.instant())) instanceof CommandResult.Conflict) {
      throw new IllegalStateException("others were faster; the message comes again");
    }
  }
}
