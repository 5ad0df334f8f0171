package refcheck.emulator.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A template that uses all that the local host supports. */
final class SampleTemplate {
  static final Path FILE = Path.of("src/test/resources/template.yaml");

  private SampleTemplate() {}

  static Template read() throws IOException {
    return Template.read(FILE, Map.of());
  }

  static LambdaFunction function(Template template, String name) {
    return template.functions().stream().filter(f -> f.name().equals(name)).findAny().orElseThrow();
  }

  static Template of(Path folder, String text) throws IOException {
    return Template.read(Files.writeString(folder.resolve("template.yaml"), text), Map.of());
  }
}
