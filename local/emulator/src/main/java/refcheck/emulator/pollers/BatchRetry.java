package refcheck.emulator.pollers;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Delivers a batch until every record is settled: retries, splits the batch, and gives up at the
 * limit.
 */
final class BatchRetry {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final StreamDelivery delivery;
  private final String shardId;
  private final StreamDelivery.Pause pause;
  private final Consumer<Record> progress;

  BatchRetry(
      StreamDelivery delivery,
      String shardId,
      StreamDelivery.Pause pause,
      Consumer<Record> progress) {
    this.delivery = delivery;
    this.shardId = shardId;
    this.pause = pause;
    this.progress = progress;
  }

  void settle(List<Record> batch, int failedBefore) throws InterruptedException {
    var failures = failedBefore;
    while (!isSettled(batch, failures)) {
      pause.take(pauseAfter(failures));
      failures++;
    }
  }

  private boolean isSettled(List<Record> batch, int failures) throws InterruptedException {
    if (delivery.isTooOld(batch.getFirst())) {
      return giveUp(batch, FailureDestination.RECORD_TOO_OLD, failures);
    }
    var failure = delivery.firstFailure(batch);
    if (failure.isEmpty()) {
      return settled(batch.getLast());
    }
    if (failure.getAsInt() > 0) { // the first records succeeded; the others are a new batch
      settled(batch.get(failure.getAsInt() - 1));
      settle(batch.subList(failure.getAsInt(), batch.size()), 0);
      return true;
    }
    return bisected(batch, failures) || exhausted(batch, failures);
  }

  /** Splitting does not count as a retry. */
  private boolean bisected(List<Record> batch, int failures) throws InterruptedException {
    var bisects = delivery.bisects() && batch.size() > 1;
    if (bisects) {
      var middle = batch.size() / 2;
      settle(batch.subList(0, middle), failures);
      settle(batch.subList(middle, batch.size()), failures);
    }
    return bisects;
  }

  private boolean exhausted(List<Record> batch, int failures) {
    return delivery.isLastAttempt(failures)
        && giveUp(batch, FailureDestination.RETRIES_EXHAUSTED, failures + 1);
  }

  private boolean settled(Record last) {
    progress.accept(last);
    return true;
  }

  private boolean giveUp(List<Record> batch, String condition, int invocations) {
    delivery.giveUp(shardId, batch, condition, invocations);
    return settled(batch.getLast());
  }

  private Duration pauseAfter(int failures) {
    var pause = Duration.ofMillis(50L << Math.min(failures, 6));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
