package refcheck.tests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.template.LambdaFunction;
import refcheck.json.Json;
import refcheck.tests.zips.LambdaProcess;
import refcheck.tests.zips.OwnRuntime;
import refcheck.tests.zips.SampleDrivenRun;
import refcheck.tests.zips.Zips;

/**
 * Measures cold starts: each function's zip as a process with AWS's runtime client, and two bare
 * handlers for comparison, in turns; and create-check again with an AOT cache.
 */
@Tag("bench")
class ColdBench {
  private static final int ROUNDS = Integer.getInteger("refcheck.rounds", 20);
  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path FOLDER = PROJECT.resolve("local/tests/target/bench/cold");

  private final SampleDrivenRun samples = new SampleDrivenRun(PROJECT);
  private final Zips zips = new Zips(PROJECT, FOLDER);

  @Test
  void measuresColdStarts() throws Exception {
    zips.lay();
    var contenders = new ArrayList<ColdContender>();
    var create = samples.function("create-check");
    contenders.add(bare("BarePut", create));
    contenders.add(bare("BareCreate", create));
    contenders.add(contender(create));
    contenders.add(withCache(create));
    createDistinctChecks(contenders.getLast());
    for (int round = 0; round < ROUNDS; round++) {
      Results.reportProgress("round %d of %d".formatted(round + 1, ROUNDS));
      for (var each : contenders) {
        each.run();
      }
    }
    for (var other : samples.functions()) {
      if (!other.name().equals("create-check")) {
        Results.reportProgress(other.name());
        var each = contender(other);
        for (int round = 0; round < Math.max(1, ROUNDS / 4); round++) {
          each.run();
        }
        contenders.add(each);
      }
    }
    report(contenders);
  }

  private ColdContender contender(LambdaFunction function) throws IOException {
    var unpacked = Zips.unpack(zips.zip(function.name()), FOLDER.resolve("run/" + function.name()));
    var shipped = PROJECT.resolve("functions/%1$s/target/%1$s.zip".formatted(function.name()));
    return contender(function.name(), function, unpacked, shipped, List.of());
  }

  private ColdContender contender(
      String name, LambdaFunction function, Path unpacked, Path zip, List<String> options)
      throws IOException {
    return ColdContender.of(
        samples.process(name, function, unpacked), options, samples.events(function), zip);
  }

  private ColdContender bare(String name, LambdaFunction model) throws IOException {
    var zip = PROJECT.resolve("local/bench/target/bench.zip");
    var enriched = FOLDER.resolve(name + ".zip");
    Zips.enrich(zip, enriched);
    var unpacked = Zips.unpack(enriched, FOLDER.resolve("run/" + name));
    return ColdContender.of(
        new LambdaProcess.Function(
            name, unpacked, "refcheck.bench." + name, samples.environment(model)),
        List.of(),
        () -> new byte[] {'{', '}'},
        zip);
  }

  /** With an AOT cache, which AWS's managed runtime does not allow but a custom runtime does. */
  private ColdContender withCache(LambdaFunction function)
      throws IOException, InterruptedException {
    var zip = zips.zip(function.name());
    new OwnRuntime(samples, FOLDER.resolve("own")).add(zip, function);
    var unpacked = Zips.unpack(zip, FOLDER.resolve("run/own-" + function.name()));
    var name = function.name() + ", AOT cache";
    // With AOTMode=on, a JVM that cannot use its cache fails instead of distorting the measurement.
    return contender(name, function, unpacked, zip, List.of("-XX:AOTMode=on"));
  }

  /** Checks that two processes of one image that start at the same time create different checks. */
  private static void createDistinctChecks(ColdContender image) throws Exception {
    try (var one = LambdaProcess.start(image.function(), image.options());
        var other = LambdaProcess.start(image.function(), image.options())) {
      var answers =
          List.of(one.answer(image.event().get()), other.answer(image.event().get())).stream()
              .map(answer -> JsonNodes.read(answer, "an answer"))
              .toList();
      assertThat(answers)
          .allMatch(answer -> answer.get("statusCode").getIntValue() == 201)
          .extracting(answer -> answer.get("headers").get("location").getStringValue())
          .doesNotHaveDuplicates();
    }
  }

  private static void report(List<ColdContender> contenders) throws Exception {
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
                  each.cold().min(),
                  each.cold().max(),
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
