package refcheck.tests.project;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import refcheck.emulator.template.Template;

/** Locates the project's files and reads its template as this machine would deploy it. */
final class ProjectFiles {
  /** Surefire's working directory is the folder local/tests. */
  static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

  private static final String TARGET = File.separator + "target" + File.separator;

  private ProjectFiles() {}

  static Template template() {
    return template(Map.of("PublicOrigin", "https://refcheck.example.com"));
  }

  /** Reads the template with these parameters, in addition to default ones. */
  static Template template(Map<String, String> overrides) {
    var parameters = new HashMap<String, String>();
    parameters.put("SenderAddress", "references@example.com");
    parameters.put("SenderIdentity", "example.com");
    parameters.putAll(overrides);
    try {
      return Template.read(ROOT.resolve("template.yaml"), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sorted names of the folders directly in a folder of the project, without build folders. */
  static List<String> folders(String parent) {
    try (var all = Files.list(ROOT.resolve(parent))) {
      return all.filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.equals("target"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All Java files of the project. */
  static List<Path> sources() throws IOException {
    var sources = new ArrayList<Path>();
    for (var part : List.of("shared", "functions", "local")) {
      try (Stream<Path> all = Files.walk(ROOT.resolve(part))) {
        all.filter(path -> path.toString().endsWith(".java"))
            .filter(path -> !path.toString().contains(TARGET))
            .sorted()
            .forEach(sources::add);
      }
    }
    return sources;
  }
}
