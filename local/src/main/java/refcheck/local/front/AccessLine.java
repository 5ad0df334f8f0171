package refcheck.local.front;

import java.time.Duration;

/** What an access log may say of a request: never its path or query, which hold secrets. */
public record AccessLine(String routeKey, int status, String requestId, Duration latency) {
  @Override
  public String toString() {
    return "%s %d %s %d ms".formatted(routeKey, status, requestId, latency.toMillis());
  }
}
