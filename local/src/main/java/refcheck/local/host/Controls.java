package refcheck.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import refcheck.local.home.Dial;
import refcheck.local.json.Json;
import refcheck.local.lambda.FunctionFailed;
import refcheck.local.wire.Answer;
import refcheck.local.wire.Place;

/**
 * The host's own controls under {@code /_local/}: the clock, calling a function, counting calls.
 */
final class Controls implements Place {
  private static final String ROOT = "/_local/";
  private static final String JSON = "application/json";
  private static final String INVOKE = ROOT + "invoke/";

  private final Engine engine;
  private final Dial dial;

  Controls(Engine engine) {
    this.engine = engine;
    this.dial = engine.dial();
  }

  @Override
  public boolean accepts(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().startsWith(ROOT);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    answer(exchange).forBrowsers().send(exchange);
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    return switch (exchange.getRequestMethod() + " " + path) {
      case "GET " + ROOT + "calls" -> json(200, engine.calls().counts());
      case "GET " + ROOT + "clock" -> now();
      case "POST " + ROOT + "clock" -> advance(exchange.getRequestBody().readAllBytes());
      case String call when call.startsWith("POST " + INVOKE) ->
          invoke(path.substring(INVOKE.length()), exchange.getRequestBody().readAllBytes());
      default -> mistake(404, "no such control");
    };
  }

  private Answer now() {
    return json(200, Json.object("now", dial.now().toString()));
  }

  private Answer advance(byte[] body) {
    var by = Json.read(body).flatMap(json -> Json.textAt(json, "advance")).orElse("");
    try {
      dial.forward(Duration.parse(by));
    } catch (DateTimeParseException | IllegalArgumentException _) {
      return mistake(
          400,
          "`advance` must be an ISO 8601 duration of days or less that is not negative, as P91D");
    }
    return now();
  }

  private Answer invoke(String function, byte[] event) {
    if (engine.template().functions().stream().noneMatch(each -> each.name().equals(function))) {
      return mistake(404, "no such function");
    }
    try {
      var given = event.length == 0 ? "{}".getBytes(UTF_8) : event;
      return Answer.bytes(200, JSON, engine.invoker().invoke(function, given));
    } catch (FunctionFailed e) {
      return mistake(502, "the function failed: " + e.errorType());
    }
  }

  private static Answer json(int status, Object body) {
    return Answer.bytes(status, JSON, Json.bytes(body));
  }

  private static Answer mistake(int status, String what) {
    return json(status, Json.object("error", what));
  }
}
