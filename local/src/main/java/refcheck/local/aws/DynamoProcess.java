package refcheck.local.aws;

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
 * The child process that is DynamoDB Local: {@code DynamoProcess <folder>} prints its port on its
 * first line and ends when its standard input does, so that it never outlives the host, however
 * that dies.
 *
 * <p>It puts Amazon's request handlers behind a Jetty of our own, for theirs listens on every
 * interface and has no option against it; telemetry belongs to their server and so never starts.
 */
public final class DynamoProcess {

  // Longer than the proxy keeps an idle connection: the side that sends must be the one that hangs
  // up.
  private static final Duration IDLE = Duration.ofMinutes(10);
  // A logger without a strong reference loses its level at the next collection.
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private DynamoProcess() {}

  public static void main(String[] args) throws Exception {
    PrintStream answers = System.out;
    // Amazon's logging writes to standard output, which is for the port alone.
    System.setOut(System.err);
    SQLITE.setLevel(Level.WARNING);
    var tables =
        new LocalDynamoDBRequestHandler(0, false, Path.of(args[0]).toString(), true, false);
    var handler = new LocalDynamoDBServerHandler(tables, null);
    var server = serve(handler);
    answers.println(server.getURI().getPort());
    answers.flush();
    awaitEnd(System.in);
    haltEvenIfStuck();
    server.stop();
    handler.close();
    // Not halted, which would leave SQLite's library in the folder of temporary files.
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

  private static void awaitEnd(InputStream input) throws IOException {
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
