package refcheck.local.pollers;

import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import refcheck.local.lambda.FunctionFailed;
import refcheck.local.lambda.Invoker;
import refcheck.local.pattern.EventPattern;
import refcheck.local.template.Trigger.StreamTrigger;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Delivers the records of one shard in order: what is wanted, and in batches. */
final class StreamDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(StreamDelivery.class);

  private final StreamTrigger trigger;
  private final String function;
  private final Invoker invoker;
  private final StreamEvent event;
  private final FailureDestination givenUp;
  private final List<EventPattern> patterns;

  StreamDelivery(
      StreamTrigger trigger,
      String function,
      Invoker invoker,
      StreamEvent event,
      FailureDestination givenUp) {
    this.trigger = trigger;
    this.function = function;
    this.invoker = invoker;
    this.event = event;
    this.givenUp = givenUp;
    this.patterns = trigger.patterns().stream().map(EventPattern::parse).toList();
  }

  /**
   * Returns when each record is delivered or given up; tells {@code progress} the last one settled.
   */
  void deliver(String shardId, List<Record> records, Pause pause, Consumer<Record> progress)
      throws InterruptedException {
    var wanted = records.stream().filter(this::isWanted).toList();
    if (!wanted.isEmpty()) {
      new BatchRetry(this, shardId, pause, progress).settle(wanted, 0);
    }
    progress.accept(records.getLast());
  }

  private boolean isWanted(Record record) {
    if (patterns.isEmpty()) {
      return true;
    }
    var json = JsonNode.from(event.record(record));
    return patterns.stream().anyMatch(pattern -> pattern.matches(json));
  }

  /** The place of the first record that failed. */
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

  boolean isLastTry(int failures) {
    return failures >= trigger.maximumRetryAttempts().orElse(Integer.MAX_VALUE);
  }

  void giveUp(String shardId, List<Record> batch, String condition, int invocations) {
    LOG.warn("{} gives up {} records: {}", function, batch.size(), condition);
    givenUp.tell(shardId, batch, condition, invocations);
  }

  static String number(Record record) {
    return record.dynamodb().sequenceNumber();
  }

  boolean tooOld(Record record) {
    var created = record.dynamodb().approximateCreationDateTime();
    return trigger
        .maximumRecordAge()
        .map(age -> created.plus(age).isBefore(Instant.now()))
        .orElse(false);
  }

  /** How to wait between attempts. */
  @FunctionalInterface
  interface Pause {
    void take(Duration duration) throws InterruptedException;
  }
}
