package refcheck.tests.project;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves one file under every path, or simulates network failures. */
final class FileServer implements AutoCloseable {
  /** The way that the server answers. */
  enum Behavior {
    WHOLE,
    /** Closes the connection after half of the file. */
    CUT,
    /** Sends the first half, and the second half after {@link #proceed}. */
    HALTING,
    NOT_FOUND
  }

  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final AtomicInteger requests = new AtomicInteger();
  private final CountDownLatch halfSent = new CountDownLatch(1);
  private final CountDownLatch proceeding = new CountDownLatch(1);
  private volatile Behavior behavior = Behavior.WHOLE;

  FileServer(byte[] file) throws IOException {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(exchange, file));
    server.start();
  }

  private void answer(HttpExchange exchange, byte[] file) throws IOException {
    requests.incrementAndGet();
    try (exchange) {
      if (behavior == Behavior.NOT_FOUND) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.sendResponseHeaders(200, file.length);
      var body = exchange.getResponseBody();
      int half = file.length / 2;
      body.write(file, 0, half);
      body.flush();
      halfSent.countDown();
      if (behavior == Behavior.HALTING) {
        proceeding.await();
      }
      if (behavior != Behavior.CUT) {
        body.write(file, half, file.length - half);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  void setBehavior(Behavior next) {
    behavior = next;
  }

  void awaitHalf() throws InterruptedException {
    halfSent.await();
  }

  void proceed() {
    proceeding.countDown();
  }

  int requests() {
    return requests.get();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    proceed();
    server.stop(0);
  }
}
