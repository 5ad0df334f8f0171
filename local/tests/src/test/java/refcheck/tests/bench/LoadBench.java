package refcheck.tests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import refcheck.domain.delivery.Channel;
import refcheck.host.StackRuntime;
import refcheck.tests.journey.RunningHost;
import refcheck.tests.journey.ThrottleInjector;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Runs the host with an increasing number of clients, which share its processor, and then with
 * throttled services. Reports times and checks results.
 */
@Tag("bench")
class LoadBench {
  private static final int SECONDS = Integer.getInteger("refcheck.seconds", 10);
  private static final double SHARE = 0.2;

  /** Long enough for emails that are rejected repeatedly: each retry waits twice as long. */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private static final int MAX_ROUNDS = 5;

  /**
   * Throttled messages return after the visibility timeout. A short timeout avoids waiting for
   * minutes.
   */
  private static final Map<QueueAttributeName, String> SHORT_VISIBILITY =
      Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "5");

  private final StackRuntime stack = RunningHost.host().stack();
  private final DynamoDbClient tables = DynamoDbClient.create();
  private final SqsClient queues = SqsClient.create();
  private final AfterLoadChecks aftermath = new AfterLoadChecks(tables, queues);

  @Test
  void staysConsistentUnderLoad() throws Exception {
    var steps = new ArrayList<LoadStepResult>();
    run("to warm up", 4, 0);
    for (var clients : System.getProperty("refcheck.clients", "1,2,4,8,16,32,64").split(",", -1)) {
      steps.add(run(clients, Integer.parseInt(clients), 0));
    }
    stack
        .template()
        .queues()
        .forEach(queue ->
            queues.setQueueAttributes(
                request -> request.queueUrl(queue.url()).attributes(SHORT_VISIBILITY)));
    steps.add(run("8, 20 % throttled", 8, SHARE));
    var table = steps.stream().map(LoadStepResult::markdown).collect(Collectors.joining());
    Results.write(
        "load", LoadStepResult.HEAD + table, steps.stream().map(LoadStepResult::json).toList());
  }

  private LoadStepResult run(String name, int clients, double throttled) throws Exception {
    aftermath.ignoreExisting();
    LoadStepResult step;
    try (var _ = ThrottleInjector.throttling(throttled)) {
      step = run(name, clients);
    }
    assertThat(step.created()).isNotEmpty();
    aftermath.verify(step.created());
    Results.reportProgress(step.markdown());
    return step;
  }

  private LoadStepResult run(String name, int clients) throws InterruptedException {
    var callsBefore = calls();
    var processorBefore = processor();
    var began = System.nanoTime();
    var end = began + Duration.ofSeconds(SECONDS).toNanos();
    List<LoadClient> done;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = Stream.generate(() -> new LoadClient(end)).limit(clients).toList();
      done = threads.invokeAll(all).stream().map(LoadBench::result).toList();
    }
    var seconds = (System.nanoTime() - began) / 1e9;
    settle(done);
    return new LoadStepResult(
        name,
        done.stream().flatMap(client -> client.created.stream()).toList(),
        Measurements.of(done.stream().map(client -> client.creates)),
        Measurements.of(done.stream().map(client -> client.submits)),
        done.stream().mapToInt(client -> client.errors).sum(),
        seconds,
        processor() - processorBefore,
        calls() - callsBefore);
  }

  /** If a rejection could not be stored, the email waits until its claim times out. */
  private void settle(List<LoadClient> clients) throws InterruptedException {
    answerLate(clients);
    for (int rounds = 0; rounds < MAX_ROUNDS && aftermath.hasUnsentEmails(); rounds++) {
      RunningHost.api().advance(Channel.EMAIL.policy().republishAfter().plusMinutes(1));
      answerLate(clients);
    }
  }

  private void answerLate(List<LoadClient> clients) throws InterruptedException {
    stack.awaitIdle(LIMIT);
    clients.forEach(LoadClient::answerLate);
    stack.awaitIdle(LIMIT);
  }

  private static LoadClient result(Future<LoadClient> client) {
    try {
      return client.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The calls of all functions except the scheduled one, whose calls do not depend on the number of
   * checks.
   */
  private long calls() {
    return stack.calls().counts().entrySet().stream()
        .filter(function -> !function.getKey().equals("process-due-checks"))
        .flatMap(function -> function.getValue().values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  /** CPU seconds of this process, including the clients, and of DynamoDB Local. */
  private static double processor() {
    var here = ProcessHandle.current();
    return Stream.concat(Stream.of(here), here.descendants())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .mapToDouble(used -> used.toNanos() / 1e9)
        .sum();
  }
}
