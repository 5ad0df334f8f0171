package refcheck.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import refcheck.local.json.Json;

/** Where `./refcheck bench` finds what to print, and whoever compares runs the figures. */
public final class Results {
  private static final Path FOLDER = Path.of("target", "bench");

  private Results() {}

  /** The table for people, and the figures for programs. */
  public static void write(String name, String table, Object figures) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(name + ".txt"), table);
      Files.writeString(FOLDER.resolve(name + ".json"), Json.text(figures));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
