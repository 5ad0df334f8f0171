package refcheck.tests.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Properties;

/**
 * What a sample event leads to, from {@code expected.properties} beside it. A sample without an
 * entry gets a reply without failures, and sends and logs nothing.
 *
 * @param reply a text of the reply; for a function of the API a status and a text of the body
 * @param unknown the status of the reply if the sample's key, link or check is unknown
 * @param sent a text of the only message or email that is sent
 * @param log a regular expression for the only line that is logged
 */
record SampleExpectation(
    Optional<String> reply,
    Optional<Integer> unknown,
    Optional<String> sent,
    Optional<String> log) {

  static SampleExpectation of(String sample) {
    var parts = sample.split("/", 2);
    var all = read(parts[0]);
    return new SampleExpectation(
        text(all, parts[1], "reply"),
        text(all, parts[1], "unknown").map(Integer::valueOf),
        text(all, parts[1], "sent"),
        text(all, parts[1], "log"));
  }

  /** The texts that the reply contains. */
  String[] replyTexts() {
    return reply
        .map(text ->
            text.matches("[1-5]\\d\\d .*")
                ? new String[] {"\"statusCode\":" + text.substring(0, 3), text.substring(4)}
                : new String[] {text})
        .orElseGet(() -> new String[] {"{\"batchItemFailures\":[]}"});
  }

  private static Optional<String> text(Properties all, String sample, String what) {
    return Optional.ofNullable(all.getProperty(sample + "." + what));
  }

  private static Properties read(String function) {
    var file = ProjectFiles.ROOT.resolve("events").resolve(function).resolve("expected.properties");
    var all = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        all.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }
}
