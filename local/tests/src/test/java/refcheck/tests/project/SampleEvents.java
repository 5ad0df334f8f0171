package refcheck.tests.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import refcheck.emulator.template.LambdaFunction;

/** The sample events of all functions. */
final class SampleEvents {
  private static final Path EVENTS = ProjectFiles.ROOT.resolve("events");

  private SampleEvents() {}

  static List<String> all() {
    return functions().flatMap(SampleEvents::of).toList();
  }

  static Stream<String> functions() {
    return ProjectFiles.folders("events").stream().filter(name -> !name.equals("requests"));
  }

  static Stream<String> of(String function) {
    try (var files = Files.list(EVENTS.resolve(function))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> function + "/" + name.replace(".json", ""))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SampleRunner runner(String sample) throws IOException {
    var name = sample.split("/", 2)[0];
    LambdaFunction function =
        ProjectFiles.template().functions().stream()
            .filter(each -> each.handler().contains("." + name.replace("-", "") + "."))
            .findAny()
            .orElseThrow();
    return new SampleRunner(function);
  }

  static byte[] event(String sample) throws IOException {
    return Files.readAllBytes(EVENTS.resolve(sample + ".json"));
  }
}
