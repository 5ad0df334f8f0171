package refcheck.tests.zips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Builds every function's zip with its own runtime. Run by {@code ./refcheck own-runtime}. */
class OwnRuntimeBuild {
  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path FOLDER = PROJECT.resolve("local/tests/target/own-runtime");

  /** Lambda's limit for an unpacked zip, in bytes. */
  private static final long MAX_BYTES = 250L << 20;

  @Test
  void builds() throws IOException, InterruptedException {
    var zips = new Zips(PROJECT, FOLDER);
    zips.lay();
    var samples = new SampleDrivenRun(PROJECT);
    var own = new OwnRuntime(samples, FOLDER.resolve("work"));
    for (var function : samples.functions()) {
      var unpacked = own.add(zips.zip(function.name()), function);
      assertThat(size(unpacked)).as(function.name()).isLessThan(MAX_BYTES);
      Zips.delete(unpacked);
    }
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
