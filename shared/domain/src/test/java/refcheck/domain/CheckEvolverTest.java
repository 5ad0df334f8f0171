package refcheck.domain;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.BEN;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.UNKNOWN;
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
  void mustBeginWithACreation() {
    rejects();
    rejects(INVITED);
  }

  @Test
  void rejectsEventsOfAnotherCheck() {
    rejects(created(ANNA), created(ANNA));
    rejects(created(ANNA), new ReferenceInvited(UNKNOWN, MONDAY));
  }

  @Test
  void isClosedOnce() {
    rejects(created(ANNA), COMPLETED, COMPLETED);
    rejects(created(ANNA), COMPLETED, new CheckCancelled(MONDAY));
    rejects(created(ANNA), COMPLETED, new CheckExpired(MONDAY));
    rejects(created(ANNA, BEN), COMPLETED, INVITED);
  }

  @Test
  void isPurgedInOrder() {
    rejects(created(ANNA), PURGE_BEGAN);
    rejects(created(ANNA), COMPLETED, PURGED);
    rejects(created(ANNA), COMPLETED, PURGE_BEGAN, PURGED, PURGE_BEGAN);
    rejects(created(ANNA), COMPLETED, PURGE_BEGAN, PURGED, PURGED);
  }

  @Test
  void namesTypesOnlyWhenItRejectsAnEvent() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            CheckEvolver.fold(
                List.of(created(ANNA), PURGE_BEGAN, new ReportRead("key_sample", MONDAY))))
        .withMessage("PurgeBegan after Open");
  }

  private static void rejects(Event... events) {
    assertThatIllegalStateException().isThrownBy(() -> CheckEvolver.fold(List.of(events)));
  }
}
