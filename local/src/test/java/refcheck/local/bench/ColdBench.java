package refcheck.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import refcheck.json.Json;
import refcheck.local.deployed.Zips;
import refcheck.local.journey.ByHand;
import refcheck.local.journey.RunningHost;
import refcheck.local.json.Trees;
import refcheck.local.template.LambdaFunction;

/**
 * What a cold start costs: every function's zip as a process under AWS's runtime client, beside two
 * bare handlers, taking turns; and create-check once more with an AOT cache.
 */
@Tag("bench")
class ColdBench {
  private static final int ROUNDS = Integer.getInteger("refcheck.rounds", 20);
  private static final int WARM = 30;
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Path FOLDER = PROJECT.resolve("local/target/bench/cold");

  /** Something that is started over and over. */
  private record Contender(
      LambdaProcess.Function function,
      List<String> options,
      Supplier<byte[]> event,
      Path zip,
      Figures cold,
      Figures warm,
      Figures peak) {

    static Contender of(
        LambdaProcess.Function function, List<String> options, Supplier<byte[]> event, Path zip) {
      return new Contender(
          function, options, event, zip, new Figures(), new Figures(), new Figures());
    }

    void run() throws IOException, InterruptedException {
      try (var process = LambdaProcess.start(function, options)) {
        cold.add(process.first(event.get()));
        for (int i = 0; i < WARM; i++) {
          var millis = process.next(event.get());
          if (i >= WARM / 2) {
            warm.add(millis);
          }
        }
        peak.add((double) process.peakMegabytes());
      }
    }

    long classes() throws IOException, InterruptedException {
      // JAVA_TOOL_OPTIONS would be cut at the spaces of a name.
      var log = function.folder().resolve("../" + function.name().replaceAll("\\W+", "-") + ".log");
      var more = new ArrayList<>(options);
      more.add("-Xlog:class+load:file=" + log.normalize());
      try (var process = LambdaProcess.start(function, more)) {
        process.first(event.get());
      }
      try (var lines = Files.lines(log)) {
        return lines.filter(line -> line.contains("source:")).count();
      }
    }
  }

  /** Where nothing else happens: on the running host, what is written would be worked at. */
  private final ByHand stack = new ByHand();

  private final Map<String, String> around =
      new LinkedHashMap<>(
          Map.of(
              "GATEWAY_PORT", String.valueOf(RunningHost.host().address().getPort()),
              "AWS_REGION", "eu-central-1",
              "AWS_ACCESS_KEY_ID", "test",
              "AWS_SECRET_ACCESS_KEY", "test"));

  @Test
  void starts() throws Exception {
    new Zips(PROJECT, FOLDER).lay();
    var contenders = new ArrayList<Contender>();
    var create = function("create-check");
    contenders.add(bare("BarePut", create));
    contenders.add(bare("BareCreate", create));
    contenders.add(contender(create));
    contenders.add(withCache(contenders.getLast()));
    behaveAsClones(contenders.getLast());
    for (int round = 0; round < ROUNDS; round++) {
      Results.sayMeanwhile("round %d of %d".formatted(round + 1, ROUNDS));
      for (var each : contenders) {
        each.run();
      }
    }
    for (var other : functions()) {
      if (!other.name().equals("create-check")) {
        Results.sayMeanwhile(other.name());
        var each = contender(other);
        for (int round = 0; round < Math.max(1, ROUNDS / 4); round++) {
          each.run();
        }
        contenders.add(each);
      }
    }
    report(contenders);
  }

  private List<LambdaFunction> functions() {
    return stack.template.functions();
  }

  private LambdaFunction function(String name) {
    return functions().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private Contender contender(LambdaFunction function) throws IOException {
    var zip = PROJECT.resolve("functions/%1$s/target/%1$s.zip".formatted(function.name()));
    var laid = FOLDER.resolve(PROJECT.relativize(zip));
    var unpacked = Zips.unpack(laid, FOLDER.resolve("run/" + function.name()));
    return Contender.of(
        new LambdaProcess.Function(
            function.name(), unpacked, function.handler(), environment(function)),
        List.of(),
        event(function.name()),
        zip);
  }

  private Contender bare(String name, LambdaFunction like) throws IOException {
    var zip = PROJECT.resolve("local/bench/target/bench.zip");
    var laid = FOLDER.resolve(name + ".zip");
    Zips.enrich(zip, laid, FOLDER);
    var unpacked = Zips.unpack(laid, FOLDER.resolve("run/" + name));
    return Contender.of(
        new LambdaProcess.Function(name, unpacked, "refcheck.bench." + name, environment(like)),
        List.of(),
        () -> new byte[] {'{', '}'},
        zip);
  }

  /** As a container image or a runtime of one's own may have it; a managed runtime may not. */
  private static Contender withCache(Contender plain) throws IOException, InterruptedException {
    var cache = FOLDER.resolve("create-check.aot");
    var training = List.of("-XX:AOTCacheOutput=" + cache);
    try (var process = LambdaProcess.start(plain.function(), training)) {
      process.first(plain.event().get());
      for (int i = 0; i < WARM; i++) {
        process.next(plain.event().get());
      }
    }
    // Without it the JVM starts all the same, and would be measured as if it had it.
    assertThat(cache).isNotEmptyFile();
    var named =
        new LambdaProcess.Function(
            "create-check, AOT cache",
            plain.function().folder(),
            plain.function().handler(),
            plain.function().environment());
    return Contender.of(
        named, List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on"), plain.event(), plain.zip());
  }

  /** Two processes of one image that come up at once: each makes a check of its own. */
  private static void behaveAsClones(Contender image) throws Exception {
    try (var one = LambdaProcess.start(image.function(), image.options());
        var other = LambdaProcess.start(image.function(), image.options())) {
      var answers =
          List.of(one.answer(image.event().get()), other.answer(image.event().get())).stream()
              .map(answer -> Trees.read(answer, "an answer"))
              .toList();
      assertThat(answers)
          .allMatch(answer -> answer.get("statusCode").getIntValue() == 201)
          .extracting(answer -> answer.get("headers").get("location").getStringValue())
          .doesNotHaveDuplicates();
    }
  }

  private Map<String, String> environment(LambdaFunction function) {
    var environment = new LinkedHashMap<>(around);
    environment.putAll(function.environment());
    return environment;
  }

  /** The function's first sample event, asked anew every time and by a tenant that exists. */
  private Supplier<byte[]> event(String function) throws IOException {
    String sample;
    try (var files = Files.list(PROJECT.resolve("events/" + function))) {
      sample = Files.readString(files.sorted().findFirst().orElseThrow());
    }
    var known = sample.replaceAll("rk_test_sample01_[0-9a-z_]*", stack.key());
    return () -> anew(known).getBytes(UTF_8);
  }

  private static String anew(String event) {
    var now = RunningHost.api().now().toString();
    return event
        .replaceAll("req-2026-00\\d\\d", "req-" + UUID.randomUUID())
        .replaceAll(
            "\"idempotency-key\": \"[^\"]*\"", "\"idempotency-key\": \"" + UUID.randomUUID() + "\"")
        .replaceAll("2026-11-20T08:00:00Z", now);
  }

  private static void report(List<Contender> contenders) throws Exception {
    var bare = contenders.get(1).cold().median();
    var text =
        new StringBuilder(
            """
            | what starts | cold ms, median (spread) | to the bare one | warm ms | classes | peak MB | zip MB |
            |---|--:|--:|--:|--:|--:|--:|
            """);
    var json = new ArrayList<Object>();
    for (var each : contenders) {
      var classes = each.classes();
      var zip = Files.size(each.zip()) / 1e6;
      text.append(
          "| %s | %.0f (%.0f-%.0f) | %.2f | %.1f | %d | %.0f | %.1f |%n"
              .formatted(
                  each.function().name(),
                  each.cold().median(),
                  each.cold().least(),
                  each.cold().most(),
                  each.cold().median() / bare,
                  each.warm().median(),
                  classes,
                  each.peak().median(),
                  zip));
      json.add(
          Json.object(
              "name", each.function().name(),
              "cold_ms", each.cold().all(),
              "warm_ms", each.warm().median(),
              "classes", classes,
              "peak_mb", each.peak().median(),
              "zip_mb", zip));
    }
    Results.write("cold", text.toString(), json);
  }
}
