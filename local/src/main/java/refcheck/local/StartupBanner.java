package refcheck.local;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import refcheck.local.home.HostInfo;

/** Says where everything is: to a person, and to a program that waits for a file. */
record StartupBanner(URI address, String key, Path home) {
  private static final String SAMPLE = "events/requests/check.en.json";

  /** Prints it, and writes the file if one is wanted. */
  void make(@Nullable ReadyFile file) {
    System.out.printf(
        """

        Refcheck is up.

          Start page %1$s/
          API        %1$s/v1/checks
          Mailbox    %1$s/mailbox
          Demo key   %2$s

        Ask for a check, as often as you like:

        %3$s

        Ctrl-C stops all of it.

        """,
        address, key, HostInfo.answersThatShow(address, key, sample()).indent(2).stripTrailing());
    System.out.println(json());
    if (file != null) {
      file.write(json() + "\n");
    }
  }

  /** As the person who started the host finds it. */
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
