package refcheck.local.project;

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

/** The one formatter; with {@code -Dformat=write}, as {@code ./refcheck format} says, it writes. */
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
  void everySourceIsAsTheFormatterWritesIt() throws IOException, FormatterException {
    var otherwise = new ArrayList<String>();
    var sources = sources();
    for (var source : sources) {
      var written = Files.readString(source);
      var formatted = formatter.formatSourceAndFixImports(written);
      if (!formatted.equals(written)) {
        if (WRITE) {
          Files.writeString(source, formatted);
        } else {
          otherwise.add(ProjectFiles.ROOT.relativize(source).toString());
        }
      }
    }
    assertThat(sources).as("the sources of the whole house").hasSizeGreaterThan(100);
    assertThat(otherwise).as("not as ./refcheck format writes them").isEmpty();
  }
}
