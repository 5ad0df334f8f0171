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

  /** Asks for a check, from any folder. */
  String ask() {
    return answersThatShow(address, demoKey, sample());
  }

  /**
   * Asks for a new check with every paste. The sample gets a name of its own and a consent of now
   * by the host's clock, which may be years ahead of the machine's.
   */
  public static String answersThatShow(URI address, String key, Path sample) {
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

  /** Finds that check again, in the same shell. */
  String read() {
    return """
    curl -sS -H 'Authorization: Bearer %s' \\
      "%s/v1/checks?external_id=$NAME"\
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
    return "HostInfo[" + address + "]";
  }
}
