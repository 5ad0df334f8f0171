package refcheck.local.aws;

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
import refcheck.json.Json;
import refcheck.local.mailbox.Mail;
import refcheck.local.mailbox.SimulatedOutcome;

/**
 * Tells a listener what became of each mail, in the order of sending and after the call was
 * answered or not.
 */
final class SesEvents implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SesEvents.class);

  private final ExecutorService line =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("ses-events").factory());
  private final Consumer<byte[]> listener;
  private final Clock clock;
  private final String region;

  SesEvents(Consumer<byte[]> listener, Clock clock, String region) {
    this.listener = listener;
    this.clock = clock;
    this.region = region;
  }

  /** Without a configuration set SES publishes nothing. */
  void announce(Mail mail) {
    if (mail.configurationSet() != null) {
      line.execute(() -> publishAll(mail));
    }
  }

  @Override
  public void close() {
    line.shutdown();
    try {
      if (!line.awaitTermination(2, TimeUnit.SECONDS)) {
        line.shutdownNow();
      }
    } catch (InterruptedException e) {
      line.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void publishAll(Mail mail) {
    var events = new SesEvent(mail, region, clock.instant());
    var byFate = byFate(mail);
    if (!byFate.keySet().equals(Set.of(SimulatedOutcome.REJECT))) {
      publish(events.sent());
    }
    byFate.forEach((fate, addresses) -> outcomes(events, fate, addresses).forEach(this::publish));
  }

  private static List<Map<String, Object>> outcomes(
      SesEvent events, SimulatedOutcome fate, List<String> addresses) {
    return switch (fate) {
      case DELIVERY -> List.of(events.delivered(addresses));
      case BOUNCE -> List.of(events.bounced("Permanent", addresses));
      case SOFT_BOUNCE -> List.of(events.bounced("Transient", addresses));
      case COMPLAINT -> List.of(events.delivered(addresses), events.complained(addresses));
      case REJECT -> List.of(events.rejected());
    };
  }

  private static Map<SimulatedOutcome, List<String>> byFate(Mail mail) {
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
      // As with SES: delivery of an event is best effort, and the next one still comes.
      LOG.warn("an event of SES was lost", e);
    }
  }
}
