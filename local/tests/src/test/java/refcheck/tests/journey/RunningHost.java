package refcheck.tests.journey;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import refcheck.host.HostOptions;
import refcheck.host.LocalHost;

/** The shared host of all these tests. It starts with the first test and stops with the JVM. */
public final class RunningHost {
  static final Path TEMPLATE = Path.of("..", "..", "template.yaml");
  static final Path DATA = Path.of("target", "journey").toAbsolutePath();
  private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();
  private static final LocalHost HOST = start();

  private RunningHost() {}

  public static LocalHost host() {
    return HOST;
  }

  /** A client with the demo tenant's key. */
  public static Api api() {
    return new Api(HOST.address(), HOST.demoKey());
  }

  /** The output of the host and its functions so far. */
  static String log() {
    synchronized (LOG) {
      return LOG.toString(StandardCharsets.UTF_8);
    }
  }

  public static void awaitIdle() {
    try {
      HOST.stack().awaitIdle(Duration.ofSeconds(60));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LocalHost start() {
    System.setErr(recorded(System.err));
    System.setOut(recorded(System.out));
    var host =
        LocalHost.start(
            new HostOptions(0, DATA, true, TEMPLATE),
            CallListeners::of); // A lambda of this class would deadlock on its initialization.
    Runtime.getRuntime().addShutdownHook(new Thread(host::close, "stop the host"));
    return host;
  }

  private static PrintStream recorded(PrintStream stream) {
    var both =
        new OutputStream() {
          @Override
          public void write(int each) {
            write(new byte[] {(byte) each}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            stream.write(bytes, from, length);
            synchronized (LOG) {
              LOG.write(bytes, from, length);
            }
          }
        };
    return new PrintStream(both, true, StandardCharsets.UTF_8);
  }
}
