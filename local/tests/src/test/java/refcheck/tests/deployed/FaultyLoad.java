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
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import refcheck.emulator.json.JsonNodes;
import refcheck.tests.journey.Api;
import refcheck.tests.journey.Await;
import refcheck.tests.journey.Browser;
import refcheck.tests.journey.CheckRequestBuilder;
import refcheck.tests.journey.EmailLinks;
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

  /** A disturbance. */
  interface Disturbance {
    void run() throws Exception;
  }

  FaultyLoad(DeployedEnvironment environment) {
    this.environment = environment;
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
                    answer(create());
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

  /**
   * Creates a check, and repeats the request with the same Idempotency-Key until there is a
   * response.
   */
  private String create() {
    var request = CheckRequestBuilder.english(Instant.now());
    var address = request.address("crowd");
    request.referee(address);
    Await.until(
        TIMEOUT,
        () -> {
          var reply = environment.api.post("/v1/checks", request.body, request.mark);
          assertThat(reply.status() == 201 || reply.status() >= 500)
              .as(reply.http().body())
              .isTrue();
          if (reply.status() == 201) {
            checks.put(reply.json().get("id").getStringValue(), address);
          }
          return reply.status() == 201;
        });
    var ids = ids(request.mark);
    assertThat(ids).hasSize(1).isSubsetOf(checks.keySet());
    return ids.getFirst();
  }

  /** The IDs of the checks with this external ID. */
  private List<String> ids(String mark) {
    var found = get("/v1/checks?external_id=req-" + mark);
    return JsonNodes.elements(found.json(), "data").stream()
        .map(check -> check.get("id").getStringValue())
        .toList();
  }

  /**
   * Answers for the referee. Sends the mail service's event and moves time, which ministack does
   * not do.
   */
  private void answer(String check) {
    var address = Objects.requireNonNull(checks.get(check));
    var began = Instant.now();
    Await.until(
        TIMEOUT,
        () -> {
          if (environment.mailsTo(address).isEmpty() && isStuck(began)) {
            environment.moveBack(check, emailSortKey(check), Duration.ofMinutes(20), "due");
          }
          return !environment.mailsTo(address).isEmpty();
        });
    environment.sendMailEvent("Email Sent", check, referee(check));
    var mail = environment.mailsTo(address).getFirst().get("BodyText").getStringValue();
    var link = EmailLinks.first(mail);
    Await.until(TIMEOUT, () -> submit(link));
  }

  /** After a minute of waiting, the process with the email was probably killed. */
  private static boolean isStuck(Instant began) {
    return Duration.between(began, Instant.now()).toSeconds() % 60 > 50;
  }

  private String referee(String check) {
    var found = get("/v1/checks/" + check).json();
    return JsonNodes.elements(found, "referees").getFirst().get("id").getStringValue();
  }

  /** Gets a resource, with retries until there is a response. */
  private Api.Reply get(String path) {
    var reply = new AtomicReference<Api.Reply>();
    Await.until(
        TIMEOUT,
        () -> {
          reply.set(environment.api.get(path));
          return reply.get().status() < 500;
        });
    assertThat(reply.get().status()).as(path).isEqualTo(200);
    return reply.get();
  }

  private String emailSortKey(String check) {
    return "MAIL#" + referee(check) + "#invitation";
  }

  private boolean submit(String link) {
    var page = new Browser(environment.api.address()).open(link);
    if (ShortestAnswers.areSubmitted(page)) {
      return true;
    }
    if (page.page().selectFirst("button[formaction*=/begin], form[action*=/begin]") == null) {
      return false;
    }
    page.press("/begin");
    if (page.page().selectFirst("[name=role]") == null) {
      return false;
    }
    ShortestAnswers.fill(page).press("/submit");
    return page.status() < 500;
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
