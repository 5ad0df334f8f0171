package refcheck.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import refcheck.local.json.Json;
import refcheck.local.lambda.FunctionFailed;
import refcheck.local.wire.Place;

/**
 * The host's own controls under {@code /_local/}: the clock, calling a function, counting calls.
 */
final class Controls implements Place {
  private static final String ROOT = "/_local/";
  private static final String INVOKE = ROOT + "invoke/";

  private final Engine engine;
  private final FrontPage page;

  Controls(Engine engine, URI address, String demoKey) {
    this.engine = engine;
    this.page = new FrontPage(address, demoKey);
  }

  @Override
  public boolean accepts(HttpExchange exchange) {
    var path = exchange.getRequestURI().getPath();
    return path.startsWith(ROOT) || path.equals("/");
  }

  private record Answer(int status, String type, byte[] body) {
    static Answer json(int status, Object body) {
      return new Answer(status, "application/json", Json.bytes(body));
    }

    static Answer mistake(int status, String what) {
      return json(status, Json.object("error", what));
    }
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var answer = answer(exchange);
      exchange.getResponseHeaders().set("content-type", answer.type());
      exchange.getResponseHeaders().set("cache-control", "no-store");
      var head = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
      exchange.sendResponseHeaders(answer.status(), head ? -1 : answer.body().length);
      if (!head) {
        exchange.getResponseBody().write(answer.body());
      }
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var called = exchange.getRequestMethod() + " " + path;
    return switch (called) {
      case "GET /", "HEAD /", "GET " + ROOT ->
          new Answer(200, "text/html; charset=utf-8", page.html(engine).getBytes(UTF_8));
      case "GET " + ROOT + "calls" -> Answer.json(200, engine.calls().counts());
      case "GET " + ROOT + "clock" -> now();
      case "POST " + ROOT + "clock" -> advance(exchange.getRequestBody().readAllBytes());
      case String call when call.startsWith("POST " + INVOKE) ->
          invoke(path.substring(INVOKE.length()), exchange.getRequestBody().readAllBytes());
      default -> Answer.mistake(404, "no such control");
    };
  }

  private Answer now() {
    return Answer.json(200, Json.object("now", engine.clock().instant().toString()));
  }

  private Answer advance(byte[] body) {
    var by = Json.read(body).flatMap(json -> Json.textAt(json, "advance")).orElse("");
    try {
      engine.clock().advance(Duration.parse(by));
    } catch (DateTimeParseException | IllegalArgumentException _) {
      return Answer.mistake(
          400,
          "`advance` must be an ISO 8601 duration of days or less that is not negative, as P91D");
    }
    engine.pollers().schedules().tickAll();
    return now();
  }

  private Answer invoke(String function, byte[] event) {
    if (engine.template().functions().stream().noneMatch(each -> each.name().equals(function))) {
      return Answer.mistake(404, "no such function");
    }
    try {
      var given = event.length == 0 ? "{}".getBytes(UTF_8) : event;
      return new Answer(200, "application/json", engine.invoker().invoke(function, given));
    } catch (FunctionFailed e) {
      return Answer.mistake(502, "the function failed: " + e.errorType());
    }
  }
}
