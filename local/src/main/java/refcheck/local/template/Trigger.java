package refcheck.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What calls a function. */
public sealed interface Trigger {
  String DEFAULT_ROUTE = "$default";

  /** A route of the HTTP API; the method may be ANY, the path {@value #DEFAULT_ROUTE}. */
  record HttpRoute(String method, String path) implements Trigger {
    public String routeKey() {
      return path.equals(DEFAULT_ROUTE) ? DEFAULT_ROUTE : method + " " + path;
    }
  }

  /** Messages of a queue. */
  record QueueTrigger(
      Queue queue, int batchSize, boolean reportBatchItemFailures, OptionalInt maximumConcurrency)
      implements Trigger {}

  /** Changes of a table; no maximum of attempts or age means for ever. */
  record StreamTrigger(
      Table table,
      int batchSize,
      String startingPosition,
      List<String> patterns,
      boolean reportBatchItemFailures,
      boolean bisect,
      OptionalInt maximumRetryAttempts,
      Optional<Duration> maximumRecordAge,
      Optional<Queue> onFailure)
      implements Trigger {}

  /** A time; without an input the function gets the scheduler's own event. */
  record ScheduleTrigger(String name, String expression, boolean enabled, Optional<String> input)
      implements Trigger {}
}
