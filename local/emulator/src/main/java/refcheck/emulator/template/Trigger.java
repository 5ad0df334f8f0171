package refcheck.emulator.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An event source that invokes a function. */
public sealed interface Trigger {
  String DEFAULT_ROUTE = "$default";

  /** A route of the HTTP API. The method may be ANY, and the path {@value #DEFAULT_ROUTE}. */
  record HttpRoute(String method, String path) implements Trigger {
    public String routeKey() {
      return path.equals(DEFAULT_ROUTE) ? DEFAULT_ROUTE : method + " " + path;
    }
  }

  /** Triggers on messages of a queue. */
  record QueueTrigger(
      Queue queue, int batchSize, boolean reportBatchItemFailures, OptionalInt maximumConcurrency)
      implements Trigger {}

  /** Triggers on changes of a table. Without a maximum of attempts or age, retries never end. */
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

  /** Triggers at scheduled times. Without an input, the function gets the scheduler's own event. */
  record ScheduleTrigger(String name, String expression, boolean enabled, Optional<String> input)
      implements Trigger {}
}
