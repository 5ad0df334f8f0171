package refcheck.tests.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of the launcher in its own folder, on a simulated machine with a shell and few tools: no
 * Java, no Maven, no browser. Its {@code mvnw} only prints the JDK and browser that it got.
 */
record BareMachine(Path folder, Map<String, String> variables) {
  private static final Path SCRIPTS = Path.of("local/launcher");
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "sh",
          "env",
          "dirname",
          "readlink",
          "uname",
          "id",
          "grep",
          "cut",
          "tr",
          "tail",
          "find",
          "tar",
          "gzip",
          "mkdir",
          "mv",
          "rm",
          "ln",
          "sleep",
          "cat",
          "chmod",
          "sha256sum");

  /** The output and exit code of a command. */
  record Result(String text, int code) {}

  static BareMachine in(Path folder, String... moreTools) throws IOException {
    var machine = new BareMachine(folder, new HashMap<>());
    for (var tool : Stream.concat(TOOLS.stream(), Stream.of(moreTools)).toList()) {
      Files.createSymbolicLink(machine.bin().resolve(tool), installed(tool));
    }
    Files.createDirectories(folder.resolve("project").resolve(SCRIPTS));
    machine.copy(Path.of("refcheck"), "/usr/lib/jvm", folder + "/jvm");
    for (var script : List.of("fetch.sh", "Unbrotli.java")) {
      machine.copy(SCRIPTS.resolve(script), "", "");
    }
    machine.script("project/mvnw", "echo \"maven with JDK $JAVA_HOME and browser $CHROME\"");
    machine.variables.put("PATH", machine.bin().toString());
    machine.variables.put("HOME", folder.toString());
    return machine;
  }

  /** Adds an executable shell script. */
  Path script(String name, String body) throws IOException {
    var path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "#!" + bin().resolve("sh") + "\n" + body + "\n");
    path.toFile().setExecutable(true);
    return path;
  }

  Process start(String... arguments) throws IOException {
    var command = Stream.concat(Stream.of("./refcheck"), Stream.of(arguments)).toList();
    var builder = new ProcessBuilder(command).directory(folder.resolve("project").toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    return builder.redirectErrorStream(true).start();
  }

  Result run(String... arguments) throws IOException, InterruptedException {
    return result(start(arguments));
  }

  static Result result(Process process) throws IOException, InterruptedException {
    var text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Result(text, process.waitFor());
  }

  Path project(String name) {
    return folder.resolve("project").resolve(name);
  }

  Path bin() throws IOException {
    return Files.createDirectories(folder.resolve("bin"));
  }

  private void copy(Path script, String from, String to) throws IOException {
    var copy = folder.resolve("project").resolve(script);
    var text = Files.readString(ProjectFiles.ROOT.resolve(script));
    Files.writeString(copy, from.isEmpty() ? text : text.replace(from, to));
    copy.toFile().setExecutable(true);
  }

  private static Path installed(String tool) {
    return Stream.of("/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin")
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("this machine has no " + tool));
  }
}
