package refcheck.host.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import refcheck.emulator.wire.FormFields;
import refcheck.emulator.wire.HostResponse;
import refcheck.emulator.wire.PathHandler;
import refcheck.host.html.Page;

/**
 * Serves the start page, the AWS call counts, the API description, and the buttons of the clock.
 */
public final class HomePages implements PathHandler {

  private static final String START = "/";
  private static final String CONTROLS = "/_local/";
  private static final String CALLS = "/_local/calls.html";
  private static final String API = "/_local/openapi.html";
  private static final String YAML = "/openapi.yaml";
  private static final String FORWARD = "/_local/clock/forward";
  private static final Set<String> PATHS = Set.of(START, CONTROLS, CALLS, API, YAML, FORWARD);
  private static final int MAX_FORM_BYTES = 1000;

  private final HostInfo home;
  private final ClockControl clockControl;
  private final Supplier<Map<String, Map<String, Long>>> calls;

  /**
   * Creates the pages of one host.
   *
   * @param calls the number of AWS calls so far, by function and operation
   */
  public HomePages(
      HostInfo home, ClockControl clockControl, Supplier<Map<String, Map<String, Long>>> calls) {
    this.home = home;
    this.clockControl = clockControl;
    this.calls = calls;
  }

  @Override
  public boolean accepts(HttpExchange exchange) {
    return PATHS.contains(exchange.getRequestURI().getPath());
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var post = path.equals(FORWARD);
    var allowed = post ? Set.of("POST") : Set.of("GET", "HEAD");
    var answer =
        allowed.contains(exchange.getRequestMethod())
            ? answer(path, exchange)
            : HostResponse.empty(405).with("Allow", post ? "POST" : "GET, HEAD");
    answer.forBrowsers().send(exchange);
  }

  private HostResponse answer(String path, HttpExchange exchange) throws IOException {
    return switch (path) {
      case FORWARD -> forward(exchange.getRequestBody().readNBytes(MAX_FORM_BYTES));
      case CALLS -> Page.of(200, "home/calls", Map.of("calls", calls.get()));
      case API -> Page.withImagesInStyles("home/api");
      case YAML -> HostResponse.text(200, "yaml", yaml());
      case CONTROLS -> HostResponse.seeOther(START);
      default ->
          Page.of(200, "home/start", Map.of("home", home, "time", TimeView.of(clockControl)));
    };
  }

  private String yaml() throws IOException {
    return Files.readString(home.project().resolve("openapi.yaml"));
  }

  private HostResponse forward(byte[] form) {
    var step = FormFields.parse(new String(form, UTF_8)).field("by").flatMap(ClockButton::of);
    if (step.isEmpty()) {
      return HostResponse.text(400, "plain", "`by` is not one of the clock's steps\n");
    }
    clockControl.forward(step.get().by());
    return HostResponse.seeOther("/#clock");
  }
}
