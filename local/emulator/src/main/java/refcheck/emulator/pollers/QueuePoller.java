package refcheck.emulator.pollers;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import refcheck.emulator.lambda.Invoker;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Queue;
import refcheck.emulator.template.Trigger.QueueTrigger;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Emulates an SQS event source mapping: delivers messages to a function in batches and deletes the
 * messages that did not fail.
 */
public final class QueuePoller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QueuePoller.class);
  private static final int DEFAULT_CONCURRENCY = 2;
  private static final int GRACE_SECONDS = 5;

  private final QueueTrigger trigger;
  private final QueueBatches batches;
  private final Semaphore free;
  private final AtomicInteger delivering = new AtomicInteger();
  private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();
  private final PollLoop loop;

  public QueuePoller(
      LambdaFunction function, QueueTrigger trigger, SqsClient sqs, Invoker invoker) {
    this.trigger = trigger;
    this.batches = new QueueBatches(function.name(), trigger, sqs, invoker);
    this.free = new Semaphore(trigger.maximumConcurrency().orElse(DEFAULT_CONCURRENCY));
    this.loop = new PollLoop(trigger.queue().name() + " -> " + function.name(), _ -> receive());
  }

  public void start() {
    loop.start();
  }

  /** Whether no batch is being delivered. */
  public boolean isIdle() {
    return delivering.get() == 0;
  }

  public Queue queue() {
    return trigger.queue();
  }

  private void receive() throws InterruptedException {
    free.acquire();
    var messages = List.<Message>of();
    try {
      messages = batches.next();
    } finally {
      if (messages.isEmpty()) {
        free.release();
      }
    }
    if (!messages.isEmpty()) {
      var batch = messages;
      delivering.incrementAndGet();
      deliveries.execute(() -> deliverAndFree(batch));
    }
  }

  private void deliverAndFree(List<Message> messages) {
    try {
      batches.settle(messages);
    } catch (RuntimeException error) { // the messages return when their visibility timeout ends
      LOG.warn("a batch of {} was not settled", trigger.queue().name(), error);
    } finally {
      delivering.decrementAndGet();
      free.release();
    }
  }

  void stop() {
    loop.stop();
  }

  @Override
  public void close() {
    loop.close();
    deliveries.shutdown();
    try {
      if (!deliveries.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
        deliveries.shutdownNow();
      }
    } catch (InterruptedException _) {
      deliveries.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
