package refcheck.domain.cases;

import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.BEN;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.TUESDAY;
import static refcheck.domain.Samples.created;
import static refcheck.domain.Samples.event;
import static refcheck.domain.Samples.settled;

import java.util.List;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.task.TaskEvent;
import refcheck.domain.task.TaskId;

/** Samples for the tests of {@link EmailPolicy}. */
final class EmailSamples {
  static final CaseEvent ANNA_SUBMITTED = event(ANNA, new TaskEvent.Submitted(MONDAY));
  static final CaseEvent BEN_SUBMITTED = event(BEN, new TaskEvent.Submitted(TUESDAY));
  static final CaseEvent COMPLETED = settled(Conclusion.COMPLETED, TUESDAY);

  private EmailSamples() {}

  static Case after(CaseEvent... events) {
    return CaseEvolver.after(CaseEvolver.begin(created(ANNA, BEN)), List.of(events));
  }

  static DeliveryId invitation(TaskId to) {
    return DeliveryId.email(to, EmailKind.INVITATION);
  }

  static DeliveryId receipt(TaskId to) {
    return DeliveryId.email(to, EmailKind.RECEIPT);
  }

  static DeliveryId thanks(TaskId to) {
    return DeliveryId.email(to, EmailKind.THANKS);
  }
}
