package refcheck.recorddelivery;

import io.micronaut.context.ApplicationContext;
import refcheck.lambda.QueueFunction;
import refcheck.store.WarmUp;

/** The Lambda handler class of record-delivery. */
public final class RecordDeliveryFunction extends QueueFunction<SesEvent> {

  /** Called by Lambda. */
  public RecordDeliveryFunction() {
    super(RecordDelivery.class, SesEvent::of, WarmUp::tableClients);
  }

  /** Uses a context that the caller has started. */
  public RecordDeliveryFunction(ApplicationContext context) {
    super(context, RecordDelivery.class, SesEvent::of);
  }
}
