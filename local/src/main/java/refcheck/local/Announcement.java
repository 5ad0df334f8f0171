package refcheck.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Says where everything is: to a person, and to a program that waits for a file. */
record Announcement(URI address, String key) {

  /** Prints it, and writes the file if one is wanted. */
  void make(@Nullable Path file) {
    System.out.printf(
        """

        Refcheck is up.

          Start page %1$s/
          API        %1$s/v1/checks
          Mailbox    %1$s/mailbox
          Demo key   %2$s

        Ask for a check:

          curl -sS -X POST %1$s/v1/checks \\
            -H 'Authorization: Bearer %2$s' -H 'Content-Type: application/json' \\
            -H "Idempotency-Key: $(date +%%s)" -d @events/requests/check.en.json

        Ctrl-C stops all of it.

        """,
        address, key);
    System.out.println(json());
    if (file != null) {
      write(file);
    }
  }

  private String json() {
    return """
    {"api": "%1$s", "mailbox": "%1$s/mailbox", "key": "%2$s", "pid": %3$d}\
    """
        .formatted(address, key, ProcessHandle.current().pid());
  }

  /** By a move, so that whoever waits for the file never reads half of it. */
  private void write(Path file) {
    try {
      var target = file.toAbsolutePath();
      var written = Files.createTempFile(target.getParent(), ".ready", ".json");
      Files.writeString(written, json() + "\n");
      Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
