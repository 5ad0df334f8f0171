package refcheck.local.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import refcheck.local.template.Template;

/** Where the project's own files are, and its template as this machine would deploy it. */
final class ProjectFiles {
  /** Surefire's working directory is local's. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private ProjectFiles() {}

  static Template template() {
    return template(Map.of("PublicOrigin", "https://refcheck.example.com"));
  }

  /** With these parameters, some of which are given anyway. */
  static Template template(Map<String, String> some) {
    var parameters = new HashMap<String, String>();
    parameters.put("SenderAddress", "references@example.com");
    parameters.put("SenderIdentity", "example.com");
    parameters.putAll(some);
    try {
      return Template.read(ROOT.resolve("template.yaml"), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the folders directly under a folder of the project, sorted; builds are none. */
  static List<String> folders(String of) {
    try (var all = Files.list(ROOT.resolve(of))) {
      return all.filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.equals("target"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
