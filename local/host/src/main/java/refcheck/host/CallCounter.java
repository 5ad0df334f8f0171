package refcheck.host;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Counts the AWS calls of every function. Each HTTP attempt counts, because each is billed. */
public final class CallCounter {
  private final Map<String, Map<String, LongAdder>> counts = new ConcurrentHashMap<>();

  /** Returns an interceptor that counts the calls of one function. */
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
    };
  }

  /** The number of calls so far, by function and operation. */
  public Map<String, Map<String, Long>> counts() {
    var all = new TreeMap<String, Map<String, Long>>();
    counts.forEach((function, calls) -> {
      var sums = new TreeMap<String, Long>();
      calls.forEach((call, count) -> sums.put(call, count.sum()));
      all.put(function, sums);
    });
    return all;
  }
}
