package refcheck.local.journey;

import java.util.Comparator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Counts the calls to AWS that went one after another: the most that no two of overlapped. Every
 * call is made long, so that those that are made together do overlap on any machine.
 */
final class RoundTrips implements ExecutionInterceptor {
  private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(150);
  private static final ExecutionAttribute<Long> BEGAN = new ExecutionAttribute<>("Began");

  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

  private record Call(long began, long ended) {}

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    attributes.putAttribute(BEGAN, System.nanoTime());
    LockSupport.parkNanos(LONG_NANOS);
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    calls.add(new Call(attributes.getAttribute(BEGAN), System.nanoTime()));
  }

  /** How many since it was last asked. */
  int count() {
    int trips = 0;
    long free = Long.MIN_VALUE;
    for (var call : calls.stream().sorted(Comparator.comparingLong(Call::ended)).toList()) {
      if (call.began() >= free) {
        trips++;
        free = call.ended();
      }
    }
    calls.clear();
    return trips;
  }
}
