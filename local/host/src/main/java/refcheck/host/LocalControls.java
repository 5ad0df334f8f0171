package refcheck.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import refcheck.emulator.aws.SesFaults;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.lambda.FunctionFailed;
import refcheck.emulator.wire.HostResponse;
import refcheck.emulator.wire.PathHandler;
import refcheck.host.home.ClockControl;
import refcheck.json.JsonFormatException;

/**
 * Serves the host's control endpoints under {@code /_local/}: change the clock, invoke a function,
 * read the call counts, and make the mail service fail.
 */
final class LocalControls implements PathHandler {
  private static final String ROOT = "/_local/";
  private static final String INVOKE = ROOT + "invoke/";
  private static final String ICON = "/favicon.ico";

  private final StackRuntime stack;
  private final ClockControl clockControl;
  private final SesFaults faults;

  LocalControls(StackRuntime stack, SesFaults faults) {
    this.stack = stack;
    this.faults = faults;
    this.clockControl = stack.clockControl();
  }

  @Override
  public boolean accepts(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().startsWith(ROOT)
        || exchange.getRequestURI().getPath().equals(ICON);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    answer(exchange).forBrowsers().send(exchange);
  }

  private HostResponse answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var body = exchange.getRequestBody().readAllBytes();
    return switch (exchange.getRequestMethod() + " " + path) {
      case "GET " + ICON -> HostResponse.empty(204); // Browsers request it with every page.
      case "GET " + ROOT + "calls" -> HostResponse.json(200, stack.calls().counts());
      case "GET " + ROOT + "clock" -> now();
      case "POST " + ROOT + "clock" -> advance(body);
      case "POST " + ROOT + "ses/fault" -> fault(body);
      case String call when call.startsWith("POST " + INVOKE) ->
          invoke(path.substring(INVOKE.length()), body);
      default -> error(404, "no such control");
    };
  }

  private HostResponse now() {
    return HostResponse.json(200, Map.of("now", clockControl.now().toString()));
  }

  private HostResponse advance(byte[] body) {
    var by = JsonNodes.read(body).flatMap(json -> JsonNodes.textAt(json, "advance")).orElse("");
    try {
      clockControl.forward(Duration.parse(by));
    } catch (DateTimeParseException | IllegalArgumentException _) {
      return error(
          400,
          "`advance` must be a duration of ISO 8601 without months and years, as P91D, not"
              + " negative, and not more than ten years ahead in all");
    }
    return now();
  }

  private HostResponse fault(byte[] body) {
    try {
      faults.fail(JsonNodes.read(body).orElseGet(JsonNode::nullNode));
      return HostResponse.empty(204);
    } catch (IllegalArgumentException e) {
      return error(400, String.valueOf(e.getMessage()));
    }
  }

  private HostResponse invoke(String function, byte[] event) {
    if (stack.template().functions().stream().noneMatch(each -> each.name().equals(function))) {
      return error(404, "no such function");
    }
    try {
      var input = event.length == 0 ? "{}".getBytes(UTF_8) : event;
      return HostResponse.json(200, stack.invoker().invoke(function, input));
    } catch (FunctionFailed e) {
      return e.getCause() instanceof JsonFormatException unexpected
          ? error(400, "no event as this function's trigger sends it: " + unexpected.getMessage())
          : error(502, "the function failed: " + e.errorType());
    }
  }

  private static HostResponse error(int status, String what) {
    return HostResponse.json(status, Map.of("error", what));
  }
}
