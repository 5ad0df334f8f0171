package refcheck.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import refcheck.emulator.aws.AwsServices;
import refcheck.emulator.front.ApiFront;
import refcheck.emulator.wire.PathHandler;

/**
 * Routes requests on the single port to the AWS services, to the host's pages and controls, or
 * otherwise to the API.
 */
final class PortRouter implements HttpHandler, AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<PathHandler> places = new CopyOnWriteArrayList<>();
  private volatile @Nullable AwsServices aws;
  private volatile @Nullable StackRuntime stack;
  private volatile @Nullable ApiFront api;

  private PortRouter(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this);
    server.start();
  }

  /**
   * Listens on the loopback address.
   *
   * @throws StartupException if the port is taken
   */
  static PortRouter listen(int port) {
    try {
      var loopback = InetAddress.getLoopbackAddress();
      return new PortRouter(HttpServer.create(new InetSocketAddress(loopback, port), 256));
    } catch (BindException e) {
      throw new StartupException("port " + port + " is taken; choose another with --port", e);
    } catch (IOException e) {
      throw new StartupException("cannot listen on port " + port + ": " + e.getMessage(), e);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Adds pages or controls of the host. */
  void open(PathHandler place) {
    places.add(place);
  }

  void serve(AwsServices services) {
    this.aws = services;
  }

  void serve(StackRuntime started) {
    this.api = started.api();
    this.stack = started;
  }

  /** Puts an event of the mail service on the EventBridge bus. */
  void mailEvent(byte[] event) {
    var started = stack;
    if (started != null) {
      started.events().put(event);
    }
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var handler = handler(exchange);
    if (handler == null) {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
      return;
    }
    handler.handle(exchange);
  }

  /** Puts the origin filter in front of everything except the API, which also exists on AWS. */
  private @Nullable HttpHandler handler(HttpExchange exchange) {
    var services = aws;
    if (services != null && services.accepts(exchange)) {
      return LocalOriginFilter.ofServices(services.handler());
    }
    return places.stream()
        .filter(place -> place.accepts(exchange))
        .findFirst()
        .<HttpHandler>map(LocalOriginFilter::ofPages)
        .orElse(api);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
