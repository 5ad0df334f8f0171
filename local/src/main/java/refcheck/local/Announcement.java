package refcheck.local;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says where everything is: to a person, and to a program that waits for a file. */
record Announcement(URI address, String key, Path home) {
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

          NAME=req-$(date +%%s)
          sed "s/req-2026-0041/$NAME/; s/2026-11-20T08:00:00Z/$(date -u +%%FT%%TZ)/" '%3$s' |
            curl -sS %1$s/v1/checks -d @- -H 'Content-Type: application/json' \\
              -H 'Authorization: Bearer %2$s' -H "Idempotency-Key: $NAME"

        Ctrl-C stops all of it.

        """,
        address, key, sample());
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
