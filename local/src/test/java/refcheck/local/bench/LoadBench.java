package refcheck.local.bench;

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
import refcheck.domain.EmailDelivery;
import refcheck.local.host.StackRuntime;
import refcheck.local.journey.RunningHost;
import refcheck.local.journey.ThrottleInjector;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The host under more and more clients, who share its processor, and then with throttled services:
 * times are told, results are held to.
 */
@Tag("bench")
class LoadBench {
  private static final int SECONDS = Integer.getInteger("refcheck.seconds", 10);
  private static final double SHARE = 0.2;

  /** A letter that is refused again and again waits twice as long every time. */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private static final int MOST_ROUNDS = 5;

  /** A throttled message comes again after its visibility: nobody here waits minutes for it. */
  private static final Map<QueueAttributeName, String> IMPATIENT =
      Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "5");

  private final StackRuntime engine = RunningHost.host().stack();
  private final DynamoDbClient tables = DynamoDbClient.create();
  private final SqsClient queues = SqsClient.create();
  private final LoadAftermath aftermath = new LoadAftermath(tables, queues);

  @Test
  void holdsWhateverIsAsked() throws Exception {
    var steps = new ArrayList<LoadStep>();
    run("to warm up", 4, 0);
    for (var clients : System.getProperty("refcheck.clients", "1,2,4,8,16,32,64").split(",", -1)) {
      steps.add(run(clients, Integer.parseInt(clients), 0));
    }
    engine
        .template()
        .queues()
        .forEach(queue ->
            queues.setQueueAttributes(
                request -> request.queueUrl(queue.url()).attributes(IMPATIENT)));
    steps.add(run("8, 20 % throttled", 8, SHARE));
    var table = steps.stream().map(LoadStep::markdown).collect(Collectors.joining());
    Results.write("load", LoadStep.HEAD + table, steps.stream().map(LoadStep::json).toList());
  }

  private LoadStep run(String name, int clients, double throttled) throws Exception {
    aftermath.forget();
    LoadStep step;
    try (var _ = ThrottleInjector.throttling(throttled)) {
      step = run(name, clients);
    }
    assertThat(step.made()).isNotEmpty();
    aftermath.holds(step.made());
    Results.sayMeanwhile(step.markdown());
    return step;
  }

  private LoadStep run(String name, int clients) throws InterruptedException {
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
    return new LoadStep(
        name,
        done.stream().flatMap(client -> client.made.stream()).toList(),
        Measurements.of(done.stream().map(client -> client.creates)),
        Measurements.of(done.stream().map(client -> client.submits)),
        done.stream().mapToInt(client -> client.errors).sum(),
        seconds,
        processor() - processorBefore,
        calls() - callsBefore);
  }

  /** A letter whose refusal could not even be noted waits for its claim to end. */
  private void settle(List<LoadClient> clients) throws InterruptedException {
    answerLate(clients);
    for (int rounds = 0; rounds < MOST_ROUNDS && aftermath.isOpen(); rounds++) {
      RunningHost.api().advance(EmailDelivery.REPUBLISH_AFTER.plusMinutes(1));
      answerLate(clients);
    }
  }

  private void answerLate(List<LoadClient> clients) throws InterruptedException {
    engine.awaitIdle(LIMIT);
    clients.forEach(LoadClient::answerLate);
    engine.awaitIdle(LIMIT);
  }

  private static LoadClient result(Future<LoadClient> client) {
    try {
      return client.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of all functions but the one that the minutes call, however many checks there are. */
  private long calls() {
    return engine.calls().counts().entrySet().stream()
        .filter(function -> !function.getKey().equals("process-due-checks"))
        .flatMap(function -> function.getValue().values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  /** Seconds of this process, clients included, and of DynamoDB Local. */
  private static double processor() {
    var here = ProcessHandle.current();
    return Stream.concat(Stream.of(here), here.descendants())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .mapToDouble(used -> used.toNanos() / 1e9)
        .sum();
  }
}
