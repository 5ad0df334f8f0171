package refcheck.host;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import refcheck.host.home.HostInfo;

/** Prints the host's addresses and key, and writes them to the ready file. */
record StartupBanner(URI address, String key, Path home) {
  private static final String SAMPLE = "events/requests/check.en.json";

  /** Prints the banner, and writes the file if there is one. */
  void print(@Nullable ReadyFile file) {
    System.out.printf(
        """

        Refcheck is up.

          Start page %1$s/
          API        %1$s/v1/checks
          Mailbox    %1$s/mailbox
          Demo key   %2$s

        Create a check, as often as you like:

        %3$s

        Ctrl-C stops all of it.

        """,
        address,
        key,
        HostInfo.createCheckCommand(address, key, sample()).indent(2).stripTrailing());
    System.out.println(json());
    if (file != null) {
      file.write(json() + "\n");
    }
  }

  /** The sample's path, relative to the current folder if the sample is in it. */
  private Path sample() {
    var here = Path.of("").toAbsolutePath();
    var sample = home.resolve(SAMPLE).toAbsolutePath().normalize();
    return sample.startsWith(here) ? here.relativize(sample) : sample;
  }

  private String json() {
    return """
    {"api": "%1$s", "mailbox": "%1$s/mailbox", "key": "%2$s", "pid": %3$d}\
    """
        .formatted(address, key, ProcessHandle.current().pid());
  }
}
