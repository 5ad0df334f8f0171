package refcheck.tests.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import refcheck.tests.zips.LambdaProcess;
import refcheck.tests.zips.SampleDrivenRun;
import refcheck.tests.zips.Zips;

/** Measures cold starts: each function's zip as a new process, a few times. */
public final class ColdStarts {
  private static final int ROUNDS = 3;
  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path FOLDER = PROJECT.resolve("local/tests/target/bench/starts");

  private ColdStarts() {}

  /** The median time in milliseconds from process start to the first response, by function name. */
  public static Map<String, Double> measure() throws IOException, InterruptedException {
    var samples = new SampleDrivenRun(PROJECT);
    var zips = new Zips(PROJECT, FOLDER);
    zips.lay();
    var medians = new LinkedHashMap<String, Double>();
    for (var function : samples.functions()) {
      Results.reportProgress("cold starts of " + function.name());
      var name = function.name();
      var unpacked = Zips.unpack(zips.zip(name), FOLDER.resolve("run").resolve(name));
      var subject = samples.process(name, function, unpacked);
      var events = samples.events(function);
      var figures = new Measurements();
      for (int round = 0; round < ROUNDS; round++) {
        try (var process = LambdaProcess.start(subject, List.of())) {
          figures.add(process.first(events.get()));
        }
      }
      medians.put(name, figures.median());
    }
    return medians;
  }
}
