package refcheck.domain.cases;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.BEN;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.TUESDAY;
import static refcheck.domain.Samples.UNKNOWN;
import static refcheck.domain.Samples.created;
import static refcheck.domain.Samples.event;
import static refcheck.domain.Samples.kept;
import static refcheck.domain.Samples.purgeBegan;
import static refcheck.domain.Samples.purged;
import static refcheck.domain.Samples.settled;

import java.util.List;
import org.junit.jupiter.api.Test;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.flow.FlowEvent;
import refcheck.domain.task.TaskEvent;

class CaseEvolverTest {
  private static final CaseEvent INVITED = event(ANNA, new TaskEvent.Invited(MONDAY));
  private static final CaseEvent COMPLETED = settled(Conclusion.COMPLETED, MONDAY);
  private static final CaseEvent KEPT = kept(TUESDAY, MONDAY);

  @Test
  void mustBeginWithACreation() {
    rejects();
    rejects(INVITED);
  }

  @Test
  void rejectsEventsOfAnotherCase() {
    rejects(created(ANNA), created(ANNA));
    rejects(created(ANNA), event(UNKNOWN, new TaskEvent.Invited(MONDAY)));
  }

  @Test
  void isSettledOnce() {
    rejects(created(ANNA), COMPLETED, COMPLETED);
    rejects(created(ANNA), COMPLETED, settled(Conclusion.CANCELLED, MONDAY));
    rejects(created(ANNA), COMPLETED, event(new FlowEvent.CancelRequested(MONDAY)));
    rejects(created(ANNA), COMPLETED, event(new FlowEvent.DeadlinePassed(0, MONDAY)));
    rejects(created(ANNA, BEN), COMPLETED, INVITED);
  }

  @Test
  void isPurgedInOrder() {
    rejects(created(ANNA), purgeBegan(MONDAY));
    rejects(created(ANNA), COMPLETED, KEPT, purged(MONDAY));
    rejects(created(ANNA), COMPLETED, KEPT, purgeBegan(MONDAY), purged(MONDAY), purged(MONDAY));
  }

  @Test
  void namesTypesOnlyWhenItRejectsAnEvent() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            CaseEvolver.fold(
                List.of(created(ANNA), COMPLETED, event(new FlowEvent.CancelRequested(MONDAY)))))
        .withMessage("CancelRequested after Settled");
  }

  private static void rejects(CaseEvent... events) {
    assertThatIllegalStateException().isThrownBy(() -> CaseEvolver.fold(List.of(events)));
  }
}
