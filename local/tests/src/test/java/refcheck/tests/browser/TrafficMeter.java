package refcheck.tests.browser;

import com.microsoft.playwright.Response;
import java.util.Collection;

/**
 * Measures responses: bytes on the wire in both directions, including headers, and the server's
 * time.
 */
final class TrafficMeter {

  private TrafficMeter() {}

  static int sent(Collection<Response> responses) {
    return responses.stream().mapToInt(TrafficMeter::sent).sum();
  }

  static int received(Collection<Response> responses) {
    return responses.stream().mapToInt(TrafficMeter::received).sum();
  }

  private static int sent(Response response) {
    var sizes = response.request().sizes();
    return sizes.requestHeadersSize + sizes.requestBodySize;
  }

  private static int received(Response response) {
    var sizes = response.request().sizes();
    return sizes.responseHeadersSize + sizes.responseBodySize;
  }

  /** The time from the request's last byte to the response's first byte, in milliseconds. */
  static long serverTime(Response response) {
    var timing = response.request().timing();
    return Math.round(timing.responseStart - timing.requestStart);
  }
}
