package refcheck.tests.journey;

import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Runs an action just before the function's next PutItem. */
final class BeforeNextPut implements ExecutionInterceptor {
  final AtomicReference<Runnable> next = new AtomicReference<>(() -> {});

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof PutItemRequest) {
      next.getAndSet(() -> {}).run();
    }
  }
}
