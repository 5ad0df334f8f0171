package refcheck.tests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import refcheck.tests.zips.LambdaProcess;

/** A function that is started repeatedly. */
record ColdContender(
    LambdaProcess.Function function,
    List<String> options,
    Supplier<byte[]> event,
    Path zip,
    Measurements cold,
    Measurements warm,
    Measurements peak) {
  private static final int WARM_CALLS = 30;

  static ColdContender of(
      LambdaProcess.Function function, List<String> options, Supplier<byte[]> event, Path zip) {
    return new ColdContender(
        function, options, event, zip, new Measurements(), new Measurements(), new Measurements());
  }

  void run() throws IOException, InterruptedException {
    try (var process = LambdaProcess.start(function, options)) {
      cold.add(process.first(event.get()));
      for (int i = 0; i < WARM_CALLS; i++) {
        var millis = process.next(event.get());
        if (i >= WARM_CALLS / 2) {
          warm.add(millis);
        }
      }
      peak.add((double) process.peakMegabytes());
    }
  }

  long classes() throws IOException, InterruptedException {
    // The name must not contain spaces, because JAVA_TOOL_OPTIONS is split at spaces.
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
