package refcheck.emulator.aws;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import refcheck.emulator.mail.Mail;
import refcheck.emulator.mail.SimulatedOutcome;
import refcheck.json.Json;

/**
 * Publishes the events of each mail to a listener, in the order of sending. Events are published
 * whether or not the response to the send call was lost.
 */
final class SesEvents implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SesEvents.class);

  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("ses-events").factory());
  private final Consumer<byte[]> listener;
  private final Clock clock;
  private final String region;

  SesEvents(Consumer<byte[]> listener, Clock clock, String region) {
    this.listener = listener;
    this.clock = clock;
    this.region = region;
  }

  /** Without a configuration set, SES publishes no events. */
  void announce(Mail mail) {
    if (mail.configurationSet() != null) {
      executor.execute(() -> publishAll(mail));
    }
  }

  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(2, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void publishAll(Mail mail) {
    var events = new SesEvent(mail, region, clock.instant());
    var byOutcome = byOutcome(mail);
    if (!byOutcome.keySet().equals(Set.of(SimulatedOutcome.REJECT))) {
      publish(events.sent());
    }
    byOutcome.forEach(
        (outcome, addresses) -> outcomes(events, outcome, addresses).forEach(this::publish));
  }

  private static List<Map<String, Object>> outcomes(
      SesEvent events, SimulatedOutcome outcome, List<String> addresses) {
    return switch (outcome) {
      case DELIVERY -> List.of(events.delivered(addresses));
      case BOUNCE -> List.of(events.bounced("Permanent", addresses));
      case SOFT_BOUNCE -> List.of(events.bounced("Transient", addresses));
      case COMPLAINT -> List.of(events.delivered(addresses), events.complained(addresses));
      case REJECT -> List.of(events.rejected());
    };
  }

  private static Map<SimulatedOutcome, List<String>> byOutcome(Mail mail) {
    return mail.recipients().all().stream()
        .map(written -> MailAddress.parse(written).bare())
        .collect(
            groupingBy(
                SimulatedOutcome::of,
                () -> new EnumMap<>(SimulatedOutcome.class),
                mapping(address -> address, toList())));
  }

  private void publish(Map<String, Object> event) {
    try {
      listener.accept(Json.bytes(event));
    } catch (RuntimeException e) {
      // As with SES, delivery of events is best effort. The next event is still published.
      LOG.warn("an SES event was lost", e);
    }
  }
}
