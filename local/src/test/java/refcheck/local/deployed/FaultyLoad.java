package refcheck.local.deployed;

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
import refcheck.local.journey.Api;
import refcheck.local.journey.Await;
import refcheck.local.journey.Browser;
import refcheck.local.journey.CheckRequestBuilder;
import refcheck.local.journey.EmailLinks;
import refcheck.local.journey.ShortestAnswers;
import refcheck.local.json.JsonNodes;

/** Tenants and referees at work while something goes wrong: whoever gets no answer asks again. */
final class FaultyLoad implements AutoCloseable {
  private static final int CLIENTS = 2;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(6);

  private final DeployedEnvironment world;

  /** No more, because this engine starts a process for each call that is made at once. */
  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1);

  /** The referee's address by check: each check has one. */
  private final Map<String, String> checks = new ConcurrentHashMap<>();

  /** Something that goes wrong. */
  interface Trouble {
    void comes() throws Exception;
  }

  FaultyLoad(DeployedEnvironment world) {
    this.world = world;
  }

  /**
   * Clients create checks, whose referees answer, all the while that the trouble lasts, and so long
   * at least.
   */
  void work(Duration least, Trouble trouble) throws Exception {
    var end = Instant.now().plus(least);
    Callable<Void> troubling =
        () -> {
          trouble.comes();
          return null;
        };
    var troubled = clients.submit(troubling);
    List<Future<?>> working =
        IntStream.range(0, CLIENTS)
            .<Future<?>>mapToObj(_ ->
                clients.submit(() -> {
                  while (!troubled.isDone() || Instant.now().isBefore(end)) {
                    answer(create());
                    Thread.sleep(PAUSE); // A person's pace.
                  }
                  return null;
                }))
            .toList();
    // Whoever failed first: without clients the trouble has nobody to come to.
    for (var each : working) {
      each.get();
    }
    troubled.get();
    assertThat(checks).isNotEmpty();
    System.out.println(checks.size() + " checks");
  }

  /** The check that comes of asking with one Idempotency-Key until there is an answer. */
  private String create() {
    var wish = CheckRequestBuilder.english(Instant.now());
    var address = wish.address("crowd");
    wish.referee(address);
    Await.until(
        LONGEST,
        () -> {
          var reply = world.api.post("/v1/checks", wish.body, wish.mark);
          assertThat(reply.status() == 201 || reply.status() >= 500)
              .as(reply.http().body())
              .isTrue();
          if (reply.status() == 201) {
            checks.put(reply.json().get("id").getStringValue(), address);
          }
          return reply.status() == 201;
        });
    var ids = ids(wish.mark);
    assertThat(ids).hasSize(1).isSubsetOf(checks.keySet());
    return ids.getFirst();
  }

  /** What the tenant finds by the name that it gave. */
  private List<String> ids(String mark) {
    var found = shown("/v1/checks?external_id=req-" + mark);
    return JsonNodes.elements(found.json(), "data").stream()
        .map(check -> check.get("id").getStringValue())
        .toList();
  }

  /**
   * The referee answers; the mail service's word and the time that this engine lacks come along.
   */
  private void answer(String check) {
    var address = Objects.requireNonNull(checks.get(check));
    var began = Instant.now();
    Await.until(
        LONGEST,
        () -> {
          if (world.mailsTo(address).isEmpty() && lasts(began)) {
            world.passes(check, letter(check), Duration.ofMinutes(20), "due");
          }
          return !world.mailsTo(address).isEmpty();
        });
    world.says("Email Sent", check, referee(check));
    var mail = world.mailsTo(address).getFirst().get("BodyText").getStringValue();
    var link = EmailLinks.first(mail);
    Await.until(LONGEST, () -> submit(link));
  }

  /** Whoever waits for a minute has lost the process that held the letter. */
  private static boolean lasts(Instant began) {
    return Duration.between(began, Instant.now()).toSeconds() % 60 > 50;
  }

  private String referee(String check) {
    var shown = shown("/v1/checks/" + check).json();
    return JsonNodes.elements(shown, "referees").getFirst().get("id").getStringValue();
  }

  /** What is there, asked for until it is shown. */
  private Api.Reply shown(String path) {
    var reply = new AtomicReference<Api.Reply>();
    Await.until(
        LONGEST,
        () -> {
          reply.set(world.api.get(path));
          return reply.get().status() < 500;
        });
    assertThat(reply.get().status()).as(path).isEqualTo(200);
    return reply.get();
  }

  private String letter(String check) {
    return "MAIL#" + referee(check) + "#invitation";
  }

  private boolean submit(String link) {
    var page = new Browser(world.api.address()).open(link);
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

  /** Each check is there with its answers, and each referee has had one invitation. */
  void isWhole() {
    checks.forEach((check, address) -> {
      Await.until(
          LONGEST,
          () -> "completed".equals(JsonNodes.textAt(world.api.check(check), "status").orElse("")));
      assertThat(invitations(address)).as(address).isEqualTo(1);
      assertThat(world.api.get("/v1/checks/" + check + "/report").http().body())
          .contains(ShortestAnswers.STRENGTHS);
      var timeline = world.api.timeline(check);
      assertThat(timeline).containsOnlyOnce("referee.submitted", "check.completed");
      // Whoever opens the link before the sending is noted was invited, and nothing says so twice.
      assertThat(timeline).filteredOn("referee.invited"::equals).hasSizeLessThanOrEqualTo(1);
    });
  }

  /** Of all letters, these alone offer to decline. */
  private long invitations(String address) {
    return world.mailsTo(address).stream()
        .filter(mail -> mail.get("BodyText").getStringValue().contains("#decline"))
        .count();
  }

  @Override
  public void close() {
    clients.shutdownNow();
  }
}
