package refcheck.recorddelivery;

import io.micronaut.context.ApplicationContext;
import refcheck.edge.QueueFunction;
import refcheck.store.WarmUp;

/** The class that Lambda makes of record-delivery. */
public final class RecordDeliveryFunction extends QueueFunction<SesEvent> {

  /** As Lambda makes it. */
  public RecordDeliveryFunction() {
    super(RecordDelivery.class, SesEvent::of, WarmUp::tableClients);
  }

  /** In a context that somebody else has started. */
  public RecordDeliveryFunction(ApplicationContext context) {
    super(context, RecordDelivery.class, SesEvent::of);
  }
}
