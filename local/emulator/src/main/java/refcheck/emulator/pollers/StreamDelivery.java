package refcheck.emulator.pollers;

import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import refcheck.emulator.lambda.FunctionFailed;
import refcheck.emulator.lambda.Invoker;
import refcheck.emulator.pattern.EventPattern;
import refcheck.emulator.template.Trigger.StreamTrigger;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Filters the records of one shard and delivers them in order, in batches. */
final class StreamDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(StreamDelivery.class);

  private final StreamTrigger trigger;
  private final String function;
  private final Invoker invoker;
  private final StreamEvent event;
  private final FailureDestination failureDestination;
  private final List<EventPattern> patterns;

  StreamDelivery(
      StreamTrigger trigger,
      String function,
      Invoker invoker,
      StreamEvent event,
      FailureDestination failureDestination) {
    this.trigger = trigger;
    this.function = function;
    this.invoker = invoker;
    this.event = event;
    this.failureDestination = failureDestination;
    this.patterns = trigger.patterns().stream().map(EventPattern::parse).toList();
  }

  /**
   * Returns when every record is delivered or given up. Passes the last settled record to {@code
   * progress}.
   */
  void deliver(String shardId, List<Record> records, Pause pause, Consumer<Record> progress)
      throws InterruptedException {
    var matching = records.stream().filter(this::matches).toList();
    if (!matching.isEmpty()) {
      new BatchRetry(this, shardId, pause, progress).settle(matching, 0);
    }
    progress.accept(records.getLast());
  }

  private boolean matches(Record record) {
    if (patterns.isEmpty()) {
      return true;
    }
    var json = JsonNode.from(event.record(record));
    return patterns.stream().anyMatch(pattern -> pattern.matches(json));
  }

  /** The index of the first record that failed. Empty if none failed. */
  OptionalInt firstFailure(List<Record> batch) {
    var numbers = batch.stream().map(StreamDelivery::number).toList();
    try {
      var reply = invoker.invoke(function, event.bytes(batch));
      if (!trigger.reportBatchItemFailures()) {
        return OptionalInt.empty();
      }
      var failed =
          BatchReply.failures(reply, numbers.stream().collect(Collectors.toUnmodifiableSet()));
      return failed.stream().mapToInt(numbers::indexOf).min();
    } catch (FunctionFailed failure) {
      LOG.warn("{} failed on {} records: {}", function, batch.size(), failure.errorType());
      return OptionalInt.of(0);
    }
  }

  boolean bisects() {
    return trigger.bisect();
  }

  boolean isLastAttempt(int failures) {
    return failures >= trigger.maximumRetryAttempts().orElse(Integer.MAX_VALUE);
  }

  void giveUp(String shardId, List<Record> batch, String condition, int invocations) {
    LOG.warn("{} gives up {} records: {}", function, batch.size(), condition);
    failureDestination.send(shardId, batch, condition, invocations);
  }

  static String number(Record record) {
    return record.dynamodb().sequenceNumber();
  }

  boolean isTooOld(Record record) {
    var created = record.dynamodb().approximateCreationDateTime();
    return trigger
        .maximumRecordAge()
        .map(age -> created.plus(age).isBefore(Instant.now()))
        .orElse(false);
  }

  /** Waits between attempts. */
  @FunctionalInterface
  interface Pause {
    void take(Duration duration) throws InterruptedException;
  }
}
