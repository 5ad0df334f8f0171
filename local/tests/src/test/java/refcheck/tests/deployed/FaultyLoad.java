package refcheck.tests.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import refcheck.emulator.json.JsonNodes;
import refcheck.tests.journey.Await;
import refcheck.tests.journey.ShortestAnswers;

/**
 * Runs tenants and referees while a disturbance happens. They retry requests without a response.
 */
final class FaultyLoad implements AutoCloseable {
  private static final int CLIENTS = 2;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration TIMEOUT = Duration.ofMinutes(6);

  private final DeployedEnvironment environment;

  /** Few clients, because ministack starts a process for each concurrent call. */
  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1);

  /** The referee's address by check. Each check has one referee. */
  private final Map<String, String> checks = new ConcurrentHashMap<>();

  private final RetryingTenant tenant;
  private final RetryingReferee referee;

  /** A disturbance. */
  interface Disturbance {
    void run() throws Exception;
  }

  FaultyLoad(DeployedEnvironment environment) {
    this.environment = environment;
    this.tenant = new RetryingTenant(environment, checks);
    this.referee = new RetryingReferee(environment, tenant);
  }

  /**
   * Clients create checks and referees answer while the disturbance lasts, but at least for {@code
   * least}.
   */
  void work(Duration least, Disturbance disturbance) throws Exception {
    var end = Instant.now().plus(least);
    Callable<Void> task =
        () -> {
          disturbance.run();
          return null;
        };
    var disturbed = clients.submit(task);
    List<Future<?>> working =
        IntStream.range(0, CLIENTS)
            .<Future<?>>mapToObj(_ ->
                clients.submit(() -> {
                  while (!disturbed.isDone() || Instant.now().isBefore(end)) {
                    var check = tenant.create();
                    referee.answer(check, Objects.requireNonNull(checks.get(check)));
                    Thread.sleep(PAUSE); // A person's pace.
                  }
                  return null;
                }))
            .toList();
    // Waits for the clients first: their failure explains a disturbance that found no busy process.
    for (var each : working) {
      each.get();
    }
    disturbed.get();
    assertThat(checks).isNotEmpty();
    System.out.println(checks.size() + " checks");
  }

  /** Checks that each check has its answers and that each referee got one invitation. */
  void isComplete() {
    checks.forEach((check, address) -> {
      Await.until(
          TIMEOUT,
          () ->
              "completed"
                  .equals(JsonNodes.textAt(environment.api.check(check), "status").orElse("")));
      assertThat(invitations(address)).as(address).isEqualTo(1);
      assertThat(environment.api.get("/v1/checks/" + check + "/report").http().body())
          .contains(ShortestAnswers.STRENGTHS);
      var timeline = environment.api.timeline(check);
      assertThat(timeline).containsOnlyOnce("referee.submitted", "check.completed");
      // Opening the link before the sending is recorded also counts as invited, so there may be no
      // such event.
      assertThat(timeline).filteredOn("referee.invited"::equals).hasSizeLessThanOrEqualTo(1);
    });
  }

  /** Only invitations contain the link to decline. */
  private long invitations(String address) {
    return environment.mailsTo(address).stream()
        .filter(mail -> mail.get("BodyText").getStringValue().contains("#decline"))
        .count();
  }

  @Override
  public void close() {
    clients.shutdownNow();
  }
}
