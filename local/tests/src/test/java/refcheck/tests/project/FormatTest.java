package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/**
 * Checks the format of all sources. With {@code -Dformat=write}, which {@code ./refcheck format}
 * sets, it rewrites them.
 */
class FormatTest {
  private static final boolean WRITE = "write".equals(System.getProperty("format"));

  private final Formatter formatter = new Formatter();

  @Test
  void everySourceIsFormatted() throws IOException, FormatterException {
    var unformatted = new ArrayList<String>();
    var sources = ProjectFiles.sources();
    for (var file : sources) {
      var source = Files.readString(file);
      var formatted = formatter.formatSourceAndFixImports(source);
      if (!formatted.equals(source)) {
        if (WRITE) {
          Files.writeString(file, formatted);
        } else {
          unformatted.add(ProjectFiles.ROOT.relativize(file).toString());
        }
      }
    }
    assertThat(sources).as("the sources of the project").hasSizeGreaterThan(100);
    assertThat(unformatted).as("files to format with ./refcheck format").isEmpty();
  }
}
