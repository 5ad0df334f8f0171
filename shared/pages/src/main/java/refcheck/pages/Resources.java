package refcheck.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The files that are built into this room. */
final class Resources {
  private Resources() {}

  static String read(String file) {
    try (var bytes = Resources.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException("missing file " + file);
      }
      return new String(bytes.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
