package refcheck.host.home;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import refcheck.emulator.template.LambdaFunction;

/**
 * The host's addresses, folders and services, for its start page.
 *
 * @param project the folder of the template
 * @param data the folder of all data of this host
 */
public record HostInfo(
    URI address,
    String demoKey,
    Path project,
    Path data,
    List<ServiceInfo> services,
    List<LambdaFunction> functions) {

  private static final Path SAMPLE = Path.of("events", "requests", "check.en.json");

  public HostInfo {
    services = List.copyOf(services);
    functions = List.copyOf(functions);
  }

  /** A shell command that creates a check, for use in any folder. */
  String ask() {
    return createCheckCommand(address, demoKey, sample());
  }

  /**
   * A shell command that creates a new check each time it runs. It gives the sample a unique name,
   * and a consent at the current time of the host's clock, which may be years ahead of the
   * machine's.
   */
  public static String createCheckCommand(URI address, String key, Path sample) {
    return """
    NOW=$(curl -sS %1$s/_local/clock | cut -d '"' -f 4)
    NAME=req-$NOW
    sed "s/req-2026-0041/$NAME/; s/2026-11-20T08:00:00Z/$NOW/" %3$s |
      curl -sS %1$s/v1/checks -d @- \\
        -H 'Authorization: Bearer %2$s' \\
        -H 'Content-Type: application/json' -H "Idempotency-Key: $NAME"\
    """
        .formatted(address, key, quoted(sample));
  }

  /** A shell command that finds this check again, in the same shell. */
  String read() {
    return """
    curl -sS -H 'Authorization: Bearer %s' \\
      "%s/v1/checks?external_id=$NAME"\
    """
        .formatted(demoKey, address);
  }

  /** A shell command that restarts the host without data. */
  String reset() {
    return "./refcheck up --port %d --data %s --fresh".formatted(address.getPort(), quoted(data));
  }

  private Path sample() {
    var inProject = project.resolve(SAMPLE);
    return Files.exists(inProject) ? inProject : SAMPLE;
  }

  /** Quotes a path for a shell. */
  private static String quoted(Path path) {
    var text = path.toString();
    return text.matches("[A-Za-z0-9/._-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** Omits the key. */
  @Override
  public String toString() {
    return "HostInfo[" + address + "]";
  }
}
