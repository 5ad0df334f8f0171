package refcheck.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that exists while the host is ready, for programs that wait for it. */
record ReadyFile(Path path) {

  /** Deletes the file of an earlier host, so that a program that waits does not read it. */
  static ReadyFile of(Path path) {
    var file = new ReadyFile(path.toAbsolutePath());
    if (!Files.isDirectory(file.path.resolveSibling(""))) {
      throw new UncheckedIOException(
          "there is no folder for " + file.path, new NoSuchFileException(file.path.toString()));
    }
    file.remove();
    return file;
  }

  void remove() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + path, e);
    }
  }

  /** Moves a complete file into place, so that a program that waits never reads half of it. */
  void write(String text) {
    try {
      var written = Files.createTempFile(path.getParent(), ".ready", ".json");
      Files.writeString(written, text);
      Files.move(written, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
  }
}
