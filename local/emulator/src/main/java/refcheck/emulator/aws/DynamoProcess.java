package refcheck.emulator.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * Main class of the DynamoDB Local child process. {@code DynamoProcess <folder>} prints its port on
 * the first line. The process ends when its standard input is closed, so it never outlives the
 * host.
 *
 * <p>It runs Amazon's request handlers in a separate Jetty server, because Amazon's server listens
 * on every interface and has no option to change that. Telemetry is part of Amazon's server and
 * therefore never starts.
 */
public final class DynamoProcess {

  // Longer than the proxy keeps an idle connection: the client must close the connection first.
  private static final Duration IDLE = Duration.ofMinutes(10);
  // The JVM collects a logger without a strong reference, and its level is lost.
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private DynamoProcess() {}

  public static void main(String[] args) throws Exception {
    PrintStream answers = System.out;
    // Amazon's logging writes to standard output, which is reserved for the port.
    System.setOut(System.err);
    SQLITE.setLevel(Level.WARNING);
    var tables =
        new LocalDynamoDBRequestHandler(0, false, Path.of(args[0]).toString(), true, false);
    var handler = new LocalDynamoDBServerHandler(tables, null);
    var server = serve(handler);
    answers.println(server.getURI().getPort());
    answers.flush();
    awaitEndOfInput(System.in);
    haltEvenIfStuck();
    server.stop();
    handler.close();
    // exit rather than halt: halt would leave SQLite's library in the temporary folder.
    System.exit(0);
  }

  private static Server serve(LocalDynamoDBServerHandler handler) throws Exception {
    var server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    for (var connector : server.getConnectors()) {
      ((ServerConnector) connector).setIdleTimeout(IDLE.toMillis());
    }
    server.setHandler(new ContextHandler(handler, "/"));
    server.start();
    return server;
  }

  private static void awaitEndOfInput(InputStream input) throws IOException {
    input.transferTo(OutputStream.nullOutputStream());
  }

  private static void haltEvenIfStuck() {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            Thread.sleep(Duration.ofSeconds(5));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          Runtime.getRuntime().halt(1);
        });
  }
}
