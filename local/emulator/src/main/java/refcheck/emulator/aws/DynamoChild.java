package refcheck.emulator.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import refcheck.emulator.data.PrivateFolder;

/** Starts and stops DynamoDB Local in a separate JVM. */
final class DynamoChild implements AutoCloseable {

  private static final List<String> JVM_OPTIONS =
      List.of(
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          // Performance counters are not used, and with a full /tmp they would stop the JVM.
          "-XX:-UsePerfData",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Process process;
  private final Path log;
  private volatile boolean closing;

  private DynamoChild(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts the process without waiting. Two processes must not open the same data; the host's lock
   * on the data folder prevents this.
   */
  static DynamoChild start(Path data) {
    try {
      var tables = data.resolve("dynamodb");
      PrivateFolder.open(tables);
      var log = data.resolve("dynamodb.log");
      var builder =
          new ProcessBuilder(command(tables))
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().put("DDB_LOCAL_TELEMETRY", "0");
      return new DynamoChild(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException("DynamoDB Local did not start", e);
    }
  }

  /** Waits until the process listens, and returns its address. */
  URI address() {
    try {
      var line = new BufferedReader(process.inputReader(UTF_8)).readLine();
      if (line == null) {
        throw new IllegalStateException("DynamoDB Local did not start: see " + log);
      }
      return URI.create("http://127.0.0.1:" + Integer.parseInt(line.strip()));
    } catch (IOException e) {
      throw new UncheckedIOException("DynamoDB Local did not start: see " + log, e);
    }
  }

  /** Runs {@code then} if the process stops unexpectedly. The host cannot work without it. */
  void onUnexpectedExit(Runnable then) {
    var _ =
        process
            .onExit()
            .thenRun(() -> {
              if (!closing) {
                then.run();
              }
            });
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() {
    closing = true;
    try {
      process.getOutputStream().close();
      if (!process.waitFor(8, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> command(Path tables) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    var start = List.of("-cp", classPath, DynamoProcess.class.getName(), tables.toString());
    return Stream.of(List.of(java), JVM_OPTIONS, start).flatMap(List::stream).toList();
  }
}
