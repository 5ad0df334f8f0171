package refcheck.domain;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.BEN;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.NOBODY;
import static refcheck.domain.Samples.created;

import java.util.List;
import org.junit.jupiter.api.Test;
import refcheck.domain.Event.CheckCancelled;
import refcheck.domain.Event.CheckCompleted;
import refcheck.domain.Event.CheckExpired;
import refcheck.domain.Event.CheckPurged;
import refcheck.domain.Event.PurgeBegan;
import refcheck.domain.Event.ReferenceInvited;
import refcheck.domain.Event.ReportRead;

class CheckEvolverTest {
  private static final Event INVITED = new ReferenceInvited(ANNA, MONDAY);
  private static final Event COMPLETED = new CheckCompleted(MONDAY);
  private static final Event PURGE_BEGAN = new PurgeBegan(MONDAY);
  private static final Event PURGED = new CheckPurged(MONDAY);

  @Test
  void beginsWithACreation() {
    refuses();
    refuses(INVITED);
  }

  @Test
  void isOfOneCheck() {
    refuses(created(ANNA), created(ANNA));
    refuses(created(ANNA), new ReferenceInvited(NOBODY, MONDAY));
  }

  @Test
  void endsOnce() {
    refuses(created(ANNA), COMPLETED, COMPLETED);
    refuses(created(ANNA), COMPLETED, new CheckCancelled(MONDAY));
    refuses(created(ANNA), COMPLETED, new CheckExpired(MONDAY));
    refuses(created(ANNA, BEN), COMPLETED, INVITED);
  }

  @Test
  void isPurgedInOrder() {
    refuses(created(ANNA), PURGE_BEGAN);
    refuses(created(ANNA), COMPLETED, PURGED);
    refuses(created(ANNA), COMPLETED, PURGE_BEGAN, PURGED, PURGE_BEGAN);
    refuses(created(ANNA), COMPLETED, PURGE_BEGAN, PURGED, PURGED);
  }

  @Test
  void doesNotQuoteWhatItRefuses() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            CheckEvolver.fold(
                List.of(created(ANNA), PURGE_BEGAN, new ReportRead("key_sample", MONDAY))))
        .withMessage("PurgeBegan after Open");
  }

  private static void refuses(Event... events) {
    assertThatIllegalStateException().isThrownBy(() -> CheckEvolver.fold(List.of(events)));
  }
}
