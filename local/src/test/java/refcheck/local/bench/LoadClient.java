package refcheck.local.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import refcheck.local.journey.Api;
import refcheck.local.journey.Await;
import refcheck.local.journey.Browser;
import refcheck.local.journey.CheckRequestBuilder;
import refcheck.local.journey.MailboxClient;
import refcheck.local.journey.RunningHost;
import refcheck.local.journey.ShortestAnswers;

/**
 * A tenant and its referees: one check after the other, the next when both have answered. Whatever
 * fails on the other side is tried again, as people and programs do.
 */
final class LoadClient implements Callable<LoadClient> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_TRIES = 50;

  final List<Made> made = new ArrayList<>();
  final Measurements creates = new Measurements();
  final Measurements submits = new Measurements();
  int errors;
  private final List<String> late = new ArrayList<>();
  private final Api api = RunningHost.api();
  private final long end;

  /** A check with two referees who answered, each in words of their own. */
  record Made(String id, String externalId, List<String> addresses) {
    static String words(String address) {
      return ShortestAnswers.STRENGTHS + ", says " + address.replaceFirst("@.*", "");
    }
  }

  /** Begins no further check after this moment of the system's nanoseconds. */
  LoadClient(long end) {
    this.end = end;
  }

  @Override
  public LoadClient call() {
    do {
      var check = create();
      made.add(check);
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
      Await.until(PATIENCE, () -> MailboxClient.link(address).isPresent());
      return true;
    } catch (AssertionError _) {
      return false;
    }
  }

  /** Those whose letters took longer than anybody waited. */
  void answerLate() {
    late.stream().filter(address -> MailboxClient.link(address).isPresent()).forEach(this::answer);
    late.removeIf(address -> MailboxClient.link(address).isPresent());
  }

  private Made create() {
    var wish = CheckRequestBuilder.english(Instant.now());
    var addresses = List.of(wish.address("robin"), wish.address("alex"));
    addresses.forEach(wish::referee);
    var once = UUID.randomUUID().toString();
    var began = System.nanoTime();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      var reply = api.post("/v1/checks", wish.body, once);
      if (reply.status() == 201) {
        creates.add((System.nanoTime() - began) / 1e6);
        var id = reply.json().get("id").getStringValue();
        return new Made(id, wish.body.get("external_id").toString(), addresses);
      }
      fails(reply.status(), reply.http().body());
    }
    throw new IllegalStateException("no check after " + MOST_TRIES + " tries");
  }

  private void answer(String address) {
    var link = MailboxClient.link(address).orElseThrow();
    var page = new Browser(api.address());
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      if (is(page.open(link)) && (ShortestAnswers.areSubmitted(page) || submits(page, address))) {
        return;
      }
    }
    throw new IllegalStateException("not submitted after " + MOST_TRIES + " tries");
  }

  private boolean submits(Browser page, String address) {
    if (!is(page.press("/begin"))) {
      return false;
    }
    ShortestAnswers.fill(page).fill("strengths", Made.words(address));
    var began = System.nanoTime();
    if (!is(page.press("/submit"))) {
      return false;
    }
    submits.add((System.nanoTime() - began) / 1e6);
    return ShortestAnswers.areSubmitted(page);
  }

  private boolean is(Browser page) {
    if (page.status() != 200) {
      fails(page.status(), page.text());
    }
    return page.status() == 200;
  }

  /** Only what the other side is to blame for may be tried again. */
  private void fails(int status, String text) {
    errors++;
    if (status < 500) {
      throw new IllegalStateException(status + " " + text);
    }
  }
}
