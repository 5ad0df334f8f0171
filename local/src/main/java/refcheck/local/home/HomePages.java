package refcheck.local.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import refcheck.local.html.Page;
import refcheck.local.wire.Answer;
import refcheck.local.wire.Form;
import refcheck.local.wire.Place;

/** The start page, the calls to AWS, the API's description, and the buttons of the clock. */
public final class HomePages implements Place {

  private static final String START = "/";
  private static final String CONTROLS = "/_local/";
  private static final String CALLS = "/_local/calls.html";
  private static final String API = "/_local/openapi.html";
  private static final String YAML = "/openapi.yaml";
  private static final String FORWARD = "/_local/clock/forward";
  private static final Set<String> PATHS = Set.of(START, CONTROLS, CALLS, API, YAML, FORWARD);
  private static final int LARGEST_FORM = 1000;

  private final HostInfo home;
  private final ClockControl dial;
  private final Supplier<Map<String, Map<String, Long>>> calls;

  /**
   * The pages of one host.
   *
   * @param calls how often every function asked AWS for what, so far
   */
  public HomePages(
      HostInfo home, ClockControl dial, Supplier<Map<String, Map<String, Long>>> calls) {
    this.home = home;
    this.dial = dial;
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
    var taken = post ? Set.of("POST") : Set.of("GET", "HEAD");
    var answer =
        taken.contains(exchange.getRequestMethod())
            ? answer(path, exchange)
            : Answer.empty(405).with("Allow", post ? "POST" : "GET, HEAD");
    answer.forBrowsers().send(exchange);
  }

  private Answer answer(String path, HttpExchange exchange) throws IOException {
    return switch (path) {
      case FORWARD -> forward(exchange.getRequestBody().readNBytes(LARGEST_FORM));
      case CALLS -> Page.of(200, "home/calls", Map.of("calls", calls.get()));
      case API -> Page.of(200, "home/api", Map.of("api", ApiDescription.parse(yaml())));
      case YAML -> Answer.text(200, "yaml", yaml());
      case CONTROLS -> Answer.seeOther(START);
      default -> Page.of(200, "home/start", Map.of("home", home, "time", TimeView.of(dial)));
    };
  }

  private String yaml() throws IOException {
    return Files.readString(home.project().resolve("openapi.yaml"));
  }

  private Answer forward(byte[] form) {
    var step = Form.parse(new String(form, UTF_8)).field("by").flatMap(ClockStep::of);
    if (step.isEmpty()) {
      return Answer.text(400, "plain", "not one of the clock's buttons\n");
    }
    dial.forward(step.get().by());
    return Answer.seeOther("/#clock");
  }
}
