package refcheck.pages;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Templates hold no words: all texts are in the files of texts. */
class TemplateTextsTest {
  private static final Path MAIN = Path.of("src/main");

  @Test
  void templatesHaveNoVisibleText() throws IOException {
    try (var files = Files.list(MAIN.resolve("jte"))) {
      assertThat(files.toList())
          .allSatisfy(file ->
              assertThat(visibleText(Files.readString(file))).as(file.toString()).isBlank());
    }
  }

  private static String visibleText(String template) {
    var html =
        template
            .lines()
            .filter(line -> !line.startsWith("@") && !line.startsWith("!{"))
            .collect(joining("\n"));
    return Pattern.compile(
            "<%--.*?--%>|\\$\\{[^}]*}|<[^>]*>|@[\\w.]+(\\(.*?\\)+)?|[`()]", Pattern.DOTALL)
        .matcher(html)
        .replaceAll("");
  }
}
