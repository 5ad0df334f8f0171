package refcheck.tests.deployed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program in one of the project's Python environments, which {@code ./refcheck} creates. */
record PythonTool(Path program, Path folder, Map<String, String> environment) {

  static PythonTool of(String venv, String program, Path folder, Map<String, String> environment) {
    var path = Path.of("..", "..", ".venv", venv, "bin", program).toAbsolutePath().normalize();
    if (!Files.isExecutable(path)) {
      throw new IllegalStateException(
          path + " is missing: run this test with ./refcheck, which installs it");
    }
    return new PythonTool(path, folder, environment);
  }

  /** Starts the program with its output appended to the file. */
  Process start(Path log, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
  }

  /**
   * Runs the program to its end with its output appended to the file. Throws an exception with the
   * output if it fails.
   */
  void run(Path log, String... arguments) throws IOException, InterruptedException {
    System.out.println(program.getFileName() + " " + arguments[0]);
    var process = start(log, arguments);
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(
          "%s %s failed:%n%s"
              .formatted(program.getFileName(), List.of(arguments), Files.readString(log)));
    }
  }
}
