package refcheck.tests.zips;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import refcheck.emulator.template.LambdaFunction;
import refcheck.tests.journey.ManualStack;
import refcheck.tests.journey.RunningHost;

/**
 * Runs functions with their samples in {@code events/} on a separate stack without pollers. On the
 * running host, pollers would process the results.
 */
public final class SampleDrivenRun {
  private final Path project;
  private final ManualStack stack = new ManualStack();

  /** Uses the functions of this project. */
  public SampleDrivenRun(Path project) {
    this.project = project;
  }

  /** All functions of the template. */
  public List<LambdaFunction> functions() {
    return stack.template.functions();
  }

  /** A function by the name of its folder. */
  public LambdaFunction function(String name) {
    return functions().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  /** A function's environment variables on this stack. */
  public Map<String, String> environment(LambdaFunction function) {
    var environment = new LinkedHashMap<>(function.environment());
    environment.put("AWS_ENDPOINT_URL", RunningHost.host().address().toString());
    environment.put("AWS_REGION", "eu-central-1");
    environment.put("AWS_ACCESS_KEY_ID", "test");
    environment.put("AWS_SECRET_ACCESS_KEY", "test");
    return environment;
  }

  /**
   * A function's unpacked zip, ready to start as Lambda would. {@code name} is used for the log.
   */
  public LambdaProcess.Function process(String name, LambdaFunction function, Path unpacked) {
    return new LambdaProcess.Function(name, unpacked, function.handler(), environment(function));
  }

  /** The function's first sample, with unique IDs on every call and a key of an existing tenant. */
  public Supplier<byte[]> events(LambdaFunction function) throws IOException {
    return allEvents(function).getFirst();
  }

  /** All samples of the function, as in {@link #events}. */
  List<Supplier<byte[]>> allEvents(LambdaFunction function) throws IOException {
    var all = new ArrayList<Supplier<byte[]>>();
    try (var files = Files.list(project.resolve("events/" + function.name()))) {
      for (var file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        var event = Files.readString(file).replaceAll("rk_test_sample01_[0-9a-z_]*", stack.key());
        all.add(() -> withUniqueIds(event).getBytes(UTF_8));
      }
    }
    return all;
  }

  private static String withUniqueIds(String event) {
    var now = RunningHost.api().now().toString();
    return event
        .replaceAll("req-2026-00\\d\\d", "req-" + UUID.randomUUID())
        .replaceAll(
            "\"idempotency-key\": \"[^\"]*\"", "\"idempotency-key\": \"" + UUID.randomUUID() + "\"")
        .replaceAll("2026-11-20T08:00:00Z", now);
  }
}
