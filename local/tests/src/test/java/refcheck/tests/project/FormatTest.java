package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks the format of all sources. With {@code -Dformat=write}, which {@code ./refcheck format}
 * sets, it rewrites them.
 */
class FormatTest {
  private static final boolean WRITE = "write".equals(System.getProperty("format"));
  private static final String TARGET = File.separator + "target" + File.separator;

  private final Formatter formatter = new Formatter();

  private static List<Path> sources() throws IOException {
    var sources = new ArrayList<Path>();
    for (var part : List.of("shared", "functions", "local")) {
      try (Stream<Path> all = Files.walk(ProjectFiles.ROOT.resolve(part))) {
        all.filter(path -> path.toString().endsWith(".java"))
            .filter(path -> !path.toString().contains(TARGET))
            .sorted()
            .forEach(sources::add);
      }
    }
    return sources;
  }

  @Test
  void everySourceIsFormatted() throws IOException, FormatterException {
    var unformatted = new ArrayList<String>();
    var sources = sources();
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
