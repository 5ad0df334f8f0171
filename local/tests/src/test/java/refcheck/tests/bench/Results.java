package refcheck.tests.bench;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import refcheck.json.Json;

/** Writes results for {@code ./refcheck bench} to print, and figures for comparing runs. */
public final class Results {
  private static final Path FOLDER = Path.of("target", "bench");

  private static final Path PROGRESS = FOLDER.resolve("progress");

  private Results() {}

  /** Writes a progress line for the waiting user. */
  public static void reportProgress(String line) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(PROGRESS, line.strip() + "\n", CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the table for people and the figures for programs. */
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
