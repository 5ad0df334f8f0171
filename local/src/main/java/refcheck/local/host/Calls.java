package refcheck.local.host;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Counts what every function asks of AWS: each HTTP attempt, because each is billed, and the units
 * that DynamoDB bills for those that succeed.
 */
public final class Calls {
  private final Map<String, Map<String, LongAdder>> counts = new ConcurrentHashMap<>();
  private final Capacity capacity = new Capacity();
  private final Map<String, DoubleAdder> reads = new ConcurrentHashMap<>();
  private final Map<String, DoubleAdder> writes = new ConcurrentHashMap<>();

  /** What DynamoDB bills: read units of 4 KB, write units of 1 KB. */
  public record Units(double read, double written) {}

  /** The interceptor that counts for one function. */
  public ExecutionInterceptor of(String function) {
    return new ExecutionInterceptor() {
      @Override
      public void beforeTransmission(
          Context.BeforeTransmission context, ExecutionAttributes attributes) {
        var call =
            attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME)
                + "."
                + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        counts
            .computeIfAbsent(function, _ -> new ConcurrentHashMap<>())
            .computeIfAbsent(call, _ -> new LongAdder())
            .increment();
      }

      @Override
      public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        add(function, capacity.of(context.request(), context.response()));
      }
    };
  }

  private void add(String function, Units units) {
    reads.computeIfAbsent(function, _ -> new DoubleAdder()).add(units.read());
    writes.computeIfAbsent(function, _ -> new DoubleAdder()).add(units.written());
  }

  /** The calls of every function so far, by operation. */
  public Map<String, Map<String, Long>> counts() {
    var all = new TreeMap<String, Map<String, Long>>();
    counts.forEach((function, calls) -> {
      var sums = new TreeMap<String, Long>();
      calls.forEach((call, count) -> sums.put(call, count.sum()));
      all.put(function, sums);
    });
    return all;
  }

  /** DynamoDB's units of every function so far. */
  public Map<String, Units> units() {
    var all = new TreeMap<String, Units>();
    counts
        .keySet()
        .forEach(
            function -> all.put(function, new Units(sum(reads, function), sum(writes, function))));
    return all;
  }

  private static double sum(Map<String, DoubleAdder> of, String function) {
    var sum = of.get(function);
    return sum == null ? 0 : sum.sum();
  }
}
