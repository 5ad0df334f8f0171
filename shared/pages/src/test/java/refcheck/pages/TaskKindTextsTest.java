package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of a kind of task: they replace general texts. */
class TaskKindTextsTest {
  private static final String TEXTS = "resources/refcheck/pages/texts";
  private static final Pattern FILE = Pattern.compile(".*/texts/[a-z0-9_]+/[\\w-]+\\.properties");

  /** Also those of the tests' second plan: today, no other kind has texts of its own. */
  static Stream<Path> files() throws IOException {
    var folders =
        Stream.of(Path.of("src/main", TEXTS), Path.of("../../local/tests/src/test", TEXTS));
    return folders.flatMap(TaskKindTextsTest::filesIn).toList().stream();
  }

  private static Stream<Path> filesIn(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(each -> FILE.matcher(each.toString()).matches()).toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void replaceGeneralTexts(Path file) throws IOException {
    assertThat(Language.supported())
        .extracting(each -> each.tag() + ".properties")
        .contains(file.getFileName().toString());
    var general = ClasspathFiles.properties("texts/en.properties");
    var own = properties(file);
    assertThat(own.stringPropertyNames()).isNotEmpty().isSubsetOf(general.stringPropertyNames());
    assertThat(own.values()).allSatisfy(text -> assertThat((String) text).doesNotContain("'"));
  }

  /** A reader of another language gets the English texts of the kind. */
  @ParameterizedTest
  @MethodSource("files")
  void includeEnglish(Path file) {
    assertThat(file.resolveSibling("en.properties")).exists();
  }

  private static Properties properties(Path file) throws IOException {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
