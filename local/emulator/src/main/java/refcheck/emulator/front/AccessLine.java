package refcheck.emulator.front;

import java.time.Duration;

/** One line of the access log. It never contains the path or query, which hold secrets. */
public record AccessLine(String routeKey, int status, String requestId, Duration latency) {
  @Override
  public String toString() {
    return "%s %d %s %d ms".formatted(routeKey, status, requestId, latency.toMillis());
  }
}
