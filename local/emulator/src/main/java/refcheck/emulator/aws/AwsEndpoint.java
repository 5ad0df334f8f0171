package refcheck.emulator.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Routes each AWS call to the emulated service that it names. All services share one address. */
final class AwsEndpoint implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(AwsEndpoint.class);

  private final Map<AwsService, HttpHandler> services;

  /** The map may be filled after construction, but before the first call. */
  AwsEndpoint(Map<AwsService, HttpHandler> services) {
    this.services = services;
  }

  boolean accepts(HttpExchange exchange) {
    return exchange.getRequestHeaders().containsKey(AwsService.TARGET)
        || AwsService.calledBy(exchange).isPresent();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var service = AwsService.calledBy(exchange);
    var handler = service.map(services::get).orElse(null);
    if (handler == null) {
      var message =
          service
              .map(name -> name + " is not served by this local host")
              .orElse("The local host does not know this service");
      new AwsRefusal("UnknownOperationException", message).answer().send(exchange);
      return;
    }
    try {
      handler.handle(exchange);
    } catch (RuntimeException e) {
      LOG.error("an emulated service failed", e);
      new AwsRefusal(500, "InternalFailure", "The local host failed: see its log")
          .answer()
          .send(exchange);
    }
  }
}
