package refcheck.local.zips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code ./refcheck own-runtime} runs: each function's zip with a runtime of its own. */
class OwnRuntimeBuild {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Path FOLDER = PROJECT.resolve("local/target/own-runtime");

  /** Bytes that Lambda takes of an unpacked zip. */
  private static final long MOST = 250L << 20;

  @Test
  void builds() throws IOException, InterruptedException {
    var zips = new Zips(PROJECT, FOLDER);
    zips.lay();
    var sampled = new SampleDrivenRun(PROJECT);
    var own = new OwnRuntime(sampled, FOLDER.resolve("work"));
    for (var function : sampled.functions()) {
      var unpacked = own.add(zips.zip(function.name()), function);
      assertThat(size(unpacked)).as(function.name()).isLessThan(MOST);
      Zips.delete(unpacked);
    }
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
