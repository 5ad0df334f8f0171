package refcheck.emulator.pollers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import refcheck.emulator.lambda.Invoker;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Trigger.StreamTrigger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Emulates a DynamoDB event source mapping: delivers a table's changes to a function in order. */
public final class StreamPoller implements AutoCloseable {
  private static final Duration BETWEEN_LISTINGS = Duration.ofMillis(500);

  private final Sources sources;
  private final LambdaFunction function;
  private final StreamTrigger trigger;
  private final Invoker invoker;
  private final Map<String, String> checkpoint;
  private final Map<String, ShardReader> readers = new ConcurrentHashMap<>();
  private final PollLoop loop;
  private volatile @Nullable List<String> finishedBeforeListing;

  /**
   * {@code checkpoint} holds the position of an earlier run for each shard. A shard without one is
   * read from its beginning.
   */
  public StreamPoller(
      LambdaFunction function,
      StreamTrigger trigger,
      Sources sources,
      Invoker invoker,
      Map<String, String> checkpoint) {
    this.sources = sources;
    this.function = function;
    this.trigger = trigger;
    this.invoker = invoker;
    this.checkpoint = new ConcurrentHashMap<>(checkpoint);
    this.loop =
        new PollLoop(trigger.table().name() + " -> " + function.name(), _ -> startNewReaders());
  }

  /** The clients to read a stream and to send failures to a queue. */
  public record Sources(DynamoDbClient tables, DynamoDbStreamsClient streams, SqsClient queues) {}

  public void start() {
    loop.start();
  }

  /** The last settled record of each shard. */
  public Map<String, String> checkpoint() {
    return Map.copyOf(checkpoint);
  }

  /** Whether no batch is being delivered. */
  public boolean isIdle() {
    return readers.values().stream().allMatch(ShardReader::isIdle);
  }

  /** Whether all changes before this nano time are settled. */
  public boolean drainedSince(long nanoTime) {
    // A shard that finished after the listing may have child shards that have no reader yet.
    return finished().equals(finishedBeforeListing)
        && readers.values().stream().allMatch(reader -> reader.drainedSince(nanoTime));
  }

  private void startNewReaders() throws InterruptedException {
    var finished = finished();
    var streamArn =
        sources
            .tables()
            .describeTable(request -> request.tableName(trigger.table().name()))
            .table()
            .latestStreamArn();
    var shards =
        sources
            .streams()
            .describeStream(request -> request.streamArn(streamArn))
            .streamDescription()
            .shards();
    var ids = shards.stream().map(Shard::shardId).toList();
    shards.stream()
        .filter(shard -> !readers.containsKey(shard.shardId()))
        .filter(shard ->
            !ids.contains(shard.parentShardId()) || finished.contains(shard.parentShardId()))
        .forEach(shard -> read(shard.shardId(), streamArn));
    finishedBeforeListing = finished;
    checkpoint.keySet().retainAll(ids);
    loop.pause(BETWEEN_LISTINGS);
  }

  private List<String> finished() {
    return readers.entrySet().stream()
        .filter(reader -> reader.getValue().isFinished())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private void read(String shardId, String streamArn) {
    var failureDestination =
        new FailureDestination(sources.queues(), trigger.onFailure(), function.arn(), streamArn);
    var delivery =
        new StreamDelivery(
            trigger, function.name(), invoker, new StreamEvent(streamArn), failureDestination);
    var reader =
        new ShardReader(
            sources.streams(), streamArn, shardId, trigger.batchSize(), delivery, checkpoint);
    readers.put(shardId, reader);
    reader.start();
  }

  void stop() {
    loop.stop();
    readers.values().forEach(ShardReader::stop);
  }

  @Override
  public void close() {
    loop.close();
    readers.values().forEach(ShardReader::stop);
    readers.values().forEach(ShardReader::close);
  }
}
