package refcheck.tests.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The files that formats must equal. {@code -Dgolden=write} writes them anew. */
final class GoldenFiles {
  private static final Path FILES =
      ProjectFiles.ROOT.resolve("local/tests/src/test/resources/golden");
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  /** Random values. Ids and codes are numbered as they first appear in replies; hashes are not. */
  private static final Pattern RANDOM =
      Pattern.compile(
          "(chk|ref|read)_[0-9A-Z]{26}|key_[0-9a-z]{8}|\\b[0-9a-f]{32}(?:[0-9a-f]{32})?\\b"
              + "|(?<=CODE#)[0-9A-Z]{10}|\\b[0-9A-Z]{5}-[0-9A-Z]{5}\\b|/r/[0-9A-Za-z_-]{43}"
              + "|DUE#[0-9]+");

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  void holds(String name, String text) throws IOException {
    var file = FILES.resolve(name + ".json");
    var named = named(text);
    if (WRITE) {
      Files.createDirectories(FILES);
      Files.write(file, named.getBytes(UTF_8));
    }
    assertThat(named).as(name).isEqualTo(Files.readString(file));
  }

  /** Replaces the random values in a text by their numbers. */
  String named(String text) {
    return RANDOM.matcher(text).replaceAll(match -> name(match.group()));
  }

  private String name(String random) {
    if (random.matches("[0-9a-f]+")) {
      return "hex" + random.length();
    }
    if (random.startsWith("DUE#")) {
      return "DUE#n";
    }
    var kind = random.matches("(chk|ref|key)_.*") ? random.substring(0, 3) : "code";
    return names.computeIfAbsent(
        random.replace("-", ""), _ -> kind + "_" + counts.merge(kind, 1, Integer::sum));
  }

  static String pretty(Object json) throws IOException {
    return OpenApi.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }
}
