package refcheck.tests.zips;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a function's zip as a separate process with AWS's runtime client, as Lambda does. */
public final class LambdaProcess implements AutoCloseable {
  /** Memory in MB, as in the template. It determines the initial heap. */
  private static final String MEMORY = "1024";

  private final RuntimeApi lambda;
  private final Process process;
  private final long began;

  /** The function's unpacked zip, its handler and its environment. */
  public record Function(
      String name, Path folder, String handler, Map<String, String> environment) {}

  private LambdaProcess(RuntimeApi lambda, Process process, long began) {
    this.lambda = lambda;
    this.process = process;
    this.began = began;
  }

  /** Starts the process with additional JVM options. */
  public static LambdaProcess start(Function function, List<String> options) throws IOException {
    var lambda = new RuntimeApi();
    var builder = new ProcessBuilder(function.folder().resolve("bootstrap").toString());
    builder.directory(function.folder().toFile()).redirectErrorStream(true);
    builder.redirectOutput(function.folder().resolve("../" + function.name() + ".log").toFile());
    var environment = builder.environment();
    environment.putAll(function.environment());
    environment.merge(
        "JAVA_TOOL_OPTIONS",
        String.join(" ", options) + " -XX:MaxRAM=" + MEMORY + "m",
        (one, more) -> one + " " + more);
    environment.put("AWS_LAMBDA_RUNTIME_API", lambda.address());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", MEMORY);
    environment.put("LAMBDA_TASK_ROOT", function.folder().toString());
    environment.put("_HANDLER", function.handler());
    var began = System.nanoTime();
    return new LambdaProcess(lambda, builder.start(), began);
  }

  /** Sends the first event. Returns the milliseconds from the process's start to the response. */
  public double first(byte[] event) throws InterruptedException {
    return (lambda.invoke(event).nanos() - began) / 1e6;
  }

  /** Sends another event. Returns the milliseconds to the response. */
  public double next(byte[] event) throws InterruptedException {
    var sent = System.nanoTime();
    return (lambda.invoke(event).nanos() - sent) / 1e6;
  }

  /** Sends another event and returns the response. */
  public String answer(byte[] event) throws InterruptedException {
    return lambda.invoke(event).body();
  }

  /** The peak memory so far, in MB. */
  public long peakMegabytes() throws IOException {
    try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(kilobytes -> Long.parseLong(kilobytes) / 1024)
          .findFirst()
          .orElseThrow();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the function's process did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lambda.close();
  }
}
