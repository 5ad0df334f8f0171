package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A longer file asks to be split: what two things share the place? */
class FileLengthTest {
  private static final int MOST = 150;

  @Test
  void noFileIsTooLong() throws IOException {
    assertThat(tooLong()).as("files to split, by their lines; at most %d", MOST).isEmpty();
  }

  private static Map<String, Integer> tooLong() throws IOException {
    var tooLong = new TreeMap<String, Integer>();
    for (var file : ProjectFiles.sources()) {
      var lines = Files.readAllLines(file).size();
      if (lines > MOST) {
        tooLong.put(ProjectFiles.ROOT.relativize(file).toString(), lines);
      }
    }
    return tooLong;
  }
}
