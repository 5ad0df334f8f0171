package refcheck.emulator.front;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import refcheck.emulator.lambda.FunctionFailed;
import refcheck.emulator.lambda.Invoker;
import refcheck.emulator.template.Template;

/**
 * Emulates API Gateway's HTTP API: matches requests to the template's routes and invokes their
 * functions.
 */
public final class ApiFront implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ApiFront.class);
  private static final String NO_ROUTE = "-";
  private static final Set<String> SET_BY_SERVER =
      Set.of("connection", "content-length", "date", "transfer-encoding");

  private final RouteTable routes;
  private final HttpEvent.Gateway gateway;
  private final Invoker invoker;
  private final Clock clock;
  private final Consumer<AccessLine> accessLog;

  public ApiFront(Template template, Invoker invoker, Clock clock, Consumer<AccessLine> accessLog) {
    this.routes = new RouteTable(template.functions());
    this.gateway =
        new HttpEvent.Gateway(
            template.accountId(),
            "local",
            "local.execute-api.%s.amazonaws.com".formatted(template.region()));
    this.invoker = invoker;
    this.clock = clock;
    this.accessLog = accessLog;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var began = System.nanoTime();
      var requestId = UUID.randomUUID().toString();
      var request = IncomingRequest.of(exchange);
      var match = routes.find(request.method(), request.rawPath());
      var answer = answer(request, match, requestId);
      send(exchange, answer, requestId);
      var latency = Duration.ofNanos(System.nanoTime() - began);
      accessLog.accept(
          new AccessLine(
              match.map(RouteTable.Match::routeKey).orElse(NO_ROUTE),
              answer.status(),
              requestId,
              latency));
    }
  }

  private OutgoingResponse answer(
      IncomingRequest request, Optional<RouteTable.Match> match, String requestId) {
    if (request.headerSectionIsTooLarge()) {
      return OutgoingResponse.HEADERS_TOO_LARGE;
    }
    if (request.bodyIsTooLarge()) {
      return OutgoingResponse.TOO_LARGE;
    }
    return match.map(found -> call(request, found, requestId)).orElse(OutgoingResponse.NOT_FOUND);
  }

  private OutgoingResponse call(IncomingRequest request, RouteTable.Match match, String requestId) {
    try {
      var event = new HttpEvent(request, match, gateway, requestId, clock.instant());
      return FunctionReply.read(invoker.invoke(match.function(), event.bytes()))
          .orElse(OutgoingResponse.FAILED);
    } catch (FunctionFailed failure) {
      LOG.warn("{} failed: {} ({})", match.function(), failure.errorType(), requestId);
      return OutgoingResponse.FAILED;
    } catch (RuntimeException defect) { // The server would drop it, and the connection.
      LOG.error("{} could not be called ({})", match.function(), requestId, defect);
      return OutgoingResponse.FAILED;
    }
  }

  private static void send(HttpExchange exchange, OutgoingResponse answer, String requestId)
      throws IOException {
    var headers = exchange.getResponseHeaders();
    answer
        .headers()
        .forEach((name, value) -> {
          if (!SET_BY_SERVER.contains(name)) {
            headers.add(name, value);
          }
        });
    answer.cookies().forEach(cookie -> headers.add("set-cookie", cookie));
    headers.set("apigw-requestid", requestId);
    var head = exchange.getRequestMethod().equals("HEAD");
    if (head && answer.mayHaveBody()) {
      headers.set("content-length", Integer.toString(answer.body().length));
    }
    var bodiless = head || !answer.mayHaveBody() || answer.body().length == 0;
    exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
    if (!bodiless) {
      exchange.getResponseBody().write(answer.body());
    }
  }
}
