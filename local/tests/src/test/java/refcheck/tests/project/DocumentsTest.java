package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that files, headings and tests that the documents name exist. */
class DocumentsTest {
  private static final Pattern CODE = Pattern.compile("^```.*?^```|`[^`\n]+`", flags());
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)[`.]");

  private static int flags() {
    return Pattern.DOTALL | Pattern.MULTILINE;
  }

  static List<Path> documents() throws IOException {
    try (var top = Files.list(ProjectFiles.ROOT);
        var docs = Files.walk(ProjectFiles.ROOT.resolve("docs"))) {
      return Stream.concat(top, docs).filter(path -> path.toString().endsWith(".md")).toList();
    }
  }

  @Test
  void theReadmeFitsOneScreen() throws IOException {
    assertThat(Files.readAllLines(ProjectFiles.ROOT.resolve("README.md")))
        .hasSizeLessThanOrEqualTo(60);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkHasATarget(Path document) throws IOException {
    var text = CODE.matcher(Files.readString(document)).replaceAll("");
    var dead =
        LINK.matcher(text)
            .results()
            .map(link -> link.group(1))
            .filter(target -> !target.matches("(https?|mailto):.*"))
            .filter(target -> !hasTarget(document, target))
            .toList();
    assertThat(dead).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyNamedTestExists(Path document) throws IOException {
    var named =
        TEST.matcher(Files.readString(document))
            .results()
            .map(test -> test.group(1))
            .collect(Collectors.toSet());
    assertThat(tests()).containsAll(named);
  }

  private static boolean hasTarget(Path document, String target) {
    var parts = URLDecoder.decode(target, StandardCharsets.UTF_8).split("#", 2);
    var file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
    return Files.exists(file) && (parts.length == 1 || anchors(file).contains(parts[1]));
  }

  /** The anchors that GitHub gives to a document's headings. */
  private static Set<String> anchors(Path document) {
    try {
      return HEADING
          .matcher(Files.readString(document))
          .results()
          .map((MatchResult heading) -> heading.group(1).toLowerCase(Locale.ROOT))
          .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
          .collect(Collectors.toSet());
    } catch (IOException _) {
      return Set.of();
    }
  }

  private static Set<String> tests() throws IOException {
    try (var all = Files.walk(ProjectFiles.ROOT)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith("Test.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}
