package refcheck.local.zips;

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
import refcheck.local.journey.ManualStack;
import refcheck.local.journey.RunningHost;
import refcheck.local.template.LambdaFunction;

/**
 * Functions that are asked what their samples in {@code events/} ask, on a stack where nothing else
 * happens: on the running host, what is written would be worked at.
 */
public final class SampleDrivenRun {
  private final Path project;
  private final ManualStack stack = new ManualStack();

  /** The functions of this project, on a stack of their own. */
  public SampleDrivenRun(Path project) {
    this.project = project;
  }

  /** All that the template has. */
  public List<LambdaFunction> functions() {
    return stack.template.functions();
  }

  /** One of them, by the name of its folder. */
  public LambdaFunction function(String name) {
    return functions().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  /** What a function finds around itself on this stack. */
  public Map<String, String> environment(LambdaFunction function) {
    var environment = new LinkedHashMap<>(function.environment());
    environment.put("AWS_ENDPOINT_URL", RunningHost.host().address().toString());
    environment.put("AWS_REGION", "eu-central-1");
    environment.put("AWS_ACCESS_KEY_ID", "test");
    environment.put("AWS_SECRET_ACCESS_KEY", "test");
    return environment;
  }

  /** Its unpacked zip, under a name for its log, to be started as Lambda would. */
  public LambdaProcess.Function process(String name, LambdaFunction function, Path unpacked) {
    return new LambdaProcess.Function(name, unpacked, function.handler(), environment(function));
  }

  /** The function's first sample, asked anew every time and by a tenant that exists. */
  public Supplier<byte[]> events(LambdaFunction function) throws IOException {
    return allEvents(function).getFirst();
  }

  /** The same of each of its samples. */
  List<Supplier<byte[]>> allEvents(LambdaFunction function) throws IOException {
    var all = new ArrayList<Supplier<byte[]>>();
    try (var files = Files.list(project.resolve("events/" + function.name()))) {
      for (var file : files.sorted().toList()) {
        var known = Files.readString(file).replaceAll("rk_test_sample01_[0-9a-z_]*", stack.key());
        all.add(() -> anew(known).getBytes(UTF_8));
      }
    }
    return all;
  }

  private static String anew(String event) {
    var now = RunningHost.api().now().toString();
    return event
        .replaceAll("req-2026-00\\d\\d", "req-" + UUID.randomUUID())
        .replaceAll(
            "\"idempotency-key\": \"[^\"]*\"", "\"idempotency-key\": \"" + UUID.randomUUID() + "\"")
        .replaceAll("2026-11-20T08:00:00Z", now);
  }
}
