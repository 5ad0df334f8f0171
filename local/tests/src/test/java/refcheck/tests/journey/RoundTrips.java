package refcheck.tests.journey;

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
 * Counts sequential calls to AWS: the largest number of calls of which no two overlap. Every call
 * is delayed, so that parallel calls overlap on any machine.
 */
final class RoundTrips implements ExecutionInterceptor {
  private static final long DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(150);
  private static final ExecutionAttribute<Long> BEGAN = new ExecutionAttribute<>("Began");

  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

  private record Call(long began, long ended) {}

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    attributes.putAttribute(BEGAN, System.nanoTime());
    LockSupport.parkNanos(DELAY_NANOS);
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    calls.add(new Call(attributes.getAttribute(BEGAN), System.nanoTime()));
  }

  /** The number of round trips since the last call. */
  int count() {
    int trips = 0;
    long lastEnd = Long.MIN_VALUE;
    for (var call : calls.stream().sorted(Comparator.comparingLong(Call::ended)).toList()) {
      if (call.began() >= lastEnd) {
        trips++;
        lastEnd = call.ended();
      }
    }
    calls.clear();
    return trips;
  }
}
