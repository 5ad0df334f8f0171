package refcheck.purgecheck;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import refcheck.domain.Check.Purging;
import refcheck.domain.Command.FinishPurge;
import refcheck.edge.PurgeMessage;
import refcheck.edge.QueueFunction;
import refcheck.edge.UnknownCheck;
import refcheck.store.Carried;
import refcheck.store.Checks;
import refcheck.store.Purges;

/** Destroys the dossier of a check whose doors are shut, and then says so. */
@Singleton
final class PurgeCheck implements QueueFunction.Endpoint<PurgeMessage> {
  private final Checks checks;
  private final Purges purges;
  private final Clock clock;

  PurgeCheck(Checks checks, Purges purges, Clock clock) {
    this.checks = checks;
    this.purges = purges;
    this.clock = clock;
  }

  @Override
  public void take(PurgeMessage message, Duration remaining) {
    var key = message.checkKey();
    var check = checks.find(key).orElseThrow(() -> new UnknownCheck(key));
    if (!(check.check() instanceof Purging purging)) {
      return; // Done by an earlier message, or never asked for.
    }
    purges.destroy(key, purging);
    if (checks.carryOut(key, new FinishPurge(clock.instant())) instanceof Carried.Contended) {
      throw new IllegalStateException("others were faster; the message comes again");
    }
  }
}
