package refcheck.local.home;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import refcheck.local.template.LambdaFunction;

/**
 * What the host tells of itself.
 *
 * @param project the folder of the template
 * @param data the folder that all data of this host is in
 */
public record Home(
    URI address,
    String demoKey,
    Path project,
    Path data,
    List<Service> services,
    List<LambdaFunction> functions) {

  private static final Path SAMPLE = Path.of("events", "requests", "check.en.json");

  public Home {
    services = List.copyOf(services);
    functions = List.copyOf(functions);
  }

  /** Asks for a check, from any folder. */
  String ask() {
    return """
    curl -sS -X POST %s/v1/checks \\
      -H 'Authorization: Bearer %s' \\
      -H 'Content-Type: application/json' \\
      -H "Idempotency-Key: $(date +%%s)" \\
      -d @%s\
    """
        .formatted(address, demoKey, quoted(sample()));
  }

  /** Finds that check again. */
  String read() {
    return """
    curl -sS -H 'Authorization: Bearer %s' \\
      '%s/v1/checks?external_id=req-2026-0041'\
    """
        .formatted(demoKey, address);
  }

  /** Starts over with nothing. */
  String reset() {
    return "./refcheck up --port %d --data %s --fresh".formatted(address.getPort(), quoted(data));
  }

  private Path sample() {
    var inProject = project.resolve(SAMPLE);
    return Files.exists(inProject) ? inProject : SAMPLE;
  }

  /** For a shell. */
  private static String quoted(Path path) {
    var text = path.toString();
    return text.matches("[A-Za-z0-9/._-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "Home[" + address + "]";
  }
}
