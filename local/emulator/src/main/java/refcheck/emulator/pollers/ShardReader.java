package refcheck.emulator.pollers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads one shard to its end, from its checkpoint or otherwise from its beginning. */
final class ShardReader implements AutoCloseable {
  private static final Duration BETWEEN_POLLS = Duration.ofMillis(150);

  private final DynamoDbStreamsClient streams;
  private final String streamArn;
  private final String shardId;
  private final int batchSize;
  private final StreamDelivery delivery;
  private final Map<String, String> checkpoint;
  private final PollLoop loop;
  private @Nullable String iterator;
  private volatile boolean finished;
  private volatile boolean busy;
  private volatile long lastEmptyPollBegan = Long.MIN_VALUE;

  ShardReader(
      DynamoDbStreamsClient streams,
      String streamArn,
      String shardId,
      int batchSize,
      StreamDelivery delivery,
      Map<String, String> checkpoint) {
    this.streams = streams;
    this.streamArn = streamArn;
    this.shardId = shardId;
    this.batchSize = batchSize;
    this.delivery = delivery;
    this.checkpoint = checkpoint;
    this.loop = new PollLoop(shardId, _ -> read());
  }

  void start() {
    loop.start();
  }

  boolean isFinished() {
    return finished;
  }

  /** Whether no batch is being delivered. */
  boolean isIdle() {
    return !busy;
  }

  /** Whether a poll that began after this nano time found no records. */
  boolean drainedSince(long nanoTime) {
    return finished
        || (!busy && lastEmptyPollBegan != Long.MIN_VALUE && lastEmptyPollBegan - nanoTime > 0);
  }

  private void read() throws InterruptedException {
    try {
      poll(iterator == null ? open() : iterator);
    } catch (ExpiredIteratorException _) {
      iterator = null;
    } catch (TrimmedDataAccessException _) { // the checkpoint is older than the stream's retention
      checkpoint.remove(shardId);
      iterator = null;
    } catch (ResourceNotFoundException _) {
      finish();
    }
  }

  private String open() {
    var after = checkpoint.get(shardId);
    var type =
        after == null ? ShardIteratorType.TRIM_HORIZON : ShardIteratorType.AFTER_SEQUENCE_NUMBER;
    return streams
        .getShardIterator(request ->
            request
                .streamArn(streamArn)
                .shardId(shardId)
                .shardIteratorType(type)
                .sequenceNumber(after))
        .shardIterator();
  }

  private void poll(String position) throws InterruptedException {
    var began = System.nanoTime();
    var reply = streams.getRecords(request -> request.shardIterator(position).limit(batchSize));
    if (!reply.records().isEmpty()) {
      deliver(reply.records());
    }
    iterator = reply.nextShardIterator();
    if (iterator == null) {
      finish();
    } else if (reply.records().isEmpty()) {
      lastEmptyPollBegan = began;
      loop.pause(BETWEEN_POLLS);
    }
  }

  private void deliver(List<Record> records) throws InterruptedException {
    busy = true;
    iterator = null; // if delivery fails, reading resumes at the checkpoint
    try {
      delivery.deliver(
          shardId,
          records,
          loop::pause,
          record -> checkpoint.put(shardId, StreamDelivery.number(record)));
    } finally {
      busy = false;
    }
  }

  private void finish() {
    finished = true;
    loop.stop();
  }

  void stop() {
    loop.stop();
  }

  @Override
  public void close() {
    loop.close();
  }
}
