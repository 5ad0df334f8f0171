package refcheck.tests.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import refcheck.tests.journey.Api;
import refcheck.tests.journey.Await;
import refcheck.tests.journey.Browser;
import refcheck.tests.journey.CheckRequestBuilder;
import refcheck.tests.journey.InvitationLinkRecorder;
import refcheck.tests.journey.RunningHost;
import refcheck.tests.journey.ShortestAnswers;

/**
 * A tenant and its referees. Creates the next check when both referees have answered. Retries
 * server errors, as people and programs do.
 */
final class LoadClient implements Callable<LoadClient> {
  private static final Duration EMAIL_TIMEOUT = Duration.ofSeconds(30);
  private static final int MAX_ATTEMPTS = 50;

  final List<CreatedCheck> created = new ArrayList<>();
  final Measurements creates = new Measurements();
  final Measurements submits = new Measurements();
  int errors;
  private final List<String> late = new ArrayList<>();
  private final Api api = RunningHost.api();
  private final long end;

  /** A created check with two referees, each of whom answers with a unique text. */
  record CreatedCheck(String id, String externalId, List<String> addresses) {
    static String answerText(String address) {
      return ShortestAnswers.STRENGTHS + ", says " + address.replaceFirst("@.*", "");
    }
  }

  /** Creates no further check after {@code end}, in nanoseconds of System.nanoTime(). */
  LoadClient(long end) {
    this.end = end;
  }

  @Override
  public LoadClient call() {
    do {
      var check = create();
      created.add(check);
      check
          .addresses()
          .forEach(address -> {
            if (arrives(address)) {
              answer(address);
            } else {
              late.add(address);
            }
          });
    } while (System.nanoTime() < end);
    return this;
  }

  private static boolean arrives(String address) {
    try {
      Await.until(EMAIL_TIMEOUT, () -> InvitationLinkRecorder.link(address).isPresent());
      return true;
    } catch (AssertionError _) {
      return false;
    }
  }

  /** Answers for the referees whose emails arrived late. */
  void answerLate() {
    late.stream()
        .filter(address -> InvitationLinkRecorder.link(address).isPresent())
        .forEach(this::answer);
    late.removeIf(address -> InvitationLinkRecorder.link(address).isPresent());
  }

  private CreatedCheck create() {
    var request = CheckRequestBuilder.english(Instant.now());
    var addresses = List.of(request.address("robin"), request.address("alex"));
    addresses.forEach(request::referee);
    var idempotencyKey = UUID.randomUUID().toString();
    var began = System.nanoTime();
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      var reply = api.post("/v1/checks", request.body, idempotencyKey);
      if (reply.status() == 201) {
        creates.add((System.nanoTime() - began) / 1e6);
        var id = reply.json().get("id").getStringValue();
        return new CreatedCheck(id, request.body.get("external_id").toString(), addresses);
      }
      recordServerError(reply.status(), reply.http().body());
    }
    throw new IllegalStateException("no check after " + MAX_ATTEMPTS + " attempts");
  }

  private void answer(String address) {
    var link = InvitationLinkRecorder.link(address).orElseThrow();
    var page = new Browser(api.address());
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      if (isOk(page.open(link)) && (ShortestAnswers.areSubmitted(page) || submits(page, address))) {
        return;
      }
    }
    throw new IllegalStateException("not submitted after " + MAX_ATTEMPTS + " attempts");
  }

  private boolean submits(Browser page, String address) {
    if (!isOk(page.press("/begin"))) {
      return false;
    }
    ShortestAnswers.fill(page).fill("strengths", CreatedCheck.answerText(address));
    var began = System.nanoTime();
    if (!isOk(page.press("/submit"))) {
      return false;
    }
    submits.add((System.nanoTime() - began) / 1e6);
    return ShortestAnswers.areSubmitted(page);
  }

  private boolean isOk(Browser page) {
    if (page.status() != 200) {
      recordServerError(page.status(), page.text());
    }
    return page.status() == 200;
  }

  /** Counts an error. Only server errors may be retried. */
  private void recordServerError(int status, String text) {
    errors++;
    if (status < 500) {
      throw new IllegalStateException(status + " " + text);
    }
  }
}
