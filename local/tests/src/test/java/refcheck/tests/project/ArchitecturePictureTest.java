package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Compares the pictures in docs/architecture.md with the template and the rules of the modules.
 * {@code -Dpicture=write} writes the pictures anew.
 */
class ArchitecturePictureTest {
  private static final Path DOCUMENT = ProjectFiles.ROOT.resolve("docs/architecture.md");
  private static final boolean WRITE = "write".equals(System.getProperty("picture"));
  private static final String END = "<!-- end of picture -->";

  @Test
  void theFunctionsAreAsInTheTemplate() throws IOException {
    holds("functions", new FunctionsPicture(ProjectFiles.template()).text());
  }

  @Test
  void theModulesAreAsInTheirRules() throws IOException {
    holds("modules", ModulesPicture.text());
  }

  private static void holds(String name, String picture) throws IOException {
    var document = Files.readString(DOCUMENT);
    var marker = "<!-- picture: %s -->\n".formatted(name);
    assertThat(document).contains(marker);
    var start = document.indexOf(marker) + marker.length();
    var end = document.indexOf(END, start);
    var expected = "```text\n" + picture + "```\n";
    if (WRITE) {
      Files.writeString(
          DOCUMENT, document.substring(0, start) + expected + document.substring(end));
    } else {
      assertThat(document.substring(start, end)).as(name).isEqualTo(expected);
    }
  }
}
