package refcheck.recorddelivery;

import io.micronaut.context.ApplicationContext;
import refcheck.edge.QueueFunction;
import refcheck.store.Rehearsal;

/** The class that Lambda makes of record-delivery. */
public final class RecordDeliveryFunction extends QueueFunction<DeliveryMessage> {

  /** As Lambda makes it. */
  public RecordDeliveryFunction() {
    super(RecordDelivery.class, DeliveryMessage::of, Rehearsal::ofTables);
  }

  /** In a context that somebody else has started. */
  public RecordDeliveryFunction(ApplicationContext context) {
    super(context, RecordDelivery.class, DeliveryMessage::of);
  }
}
