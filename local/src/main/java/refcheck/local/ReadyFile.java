package refcheck.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there while the host can be used, for a program that waits for it. */
record ReadyFile(Path path) {

  /** The file of a host that is not up yet: whoever waits for it must not read an earlier one. */
  static ReadyFile of(Path path) {
    var file = new ReadyFile(path.toAbsolutePath());
    if (!Files.isDirectory(file.path.resolveSibling(""))) {
      throw new UncheckedIOException(
          "there is no folder for " + file.path, new NoSuchFileException(file.path.toString()));
    }
    file.remove();
    return file;
  }

  /** Removes it, if it is there. */
  void remove() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + path, e);
    }
  }

  /** By a move, so that whoever waits for the file never reads half of it. */
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
