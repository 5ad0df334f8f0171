package refcheck.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The folder of all data of one host. Only one host can use it at a time. A marker file identifies
 * the folder as the host's; the host writes to and empties no other folder.
 */
record DataFolder(Path path, FileLock lock) implements AutoCloseable {
  private static final String MARKER = "refcheck-data";

  /** Ends with the number of the layout of the rows: it grows when older rows cannot be read. */
  private static final String MARKER_TEXT =
      "This folder is data of Refcheck's local host; `./refcheck up --fresh` empties it. Layout"
          + " 2\n";

  /**
   * Locks the folder, which must be new, empty or marked, and empties it first if {@code fresh} is
   * set.
   *
   * @throws StartupException if the folder holds other files, another host uses it, or it cannot be
   *     written
   */
  static DataFolder open(Path path, boolean fresh) {
    try {
      var folder = Files.createDirectories(path.toAbsolutePath().normalize());
      requireUsable(folder);
      var channel =
          FileChannel.open(
              folder.resolve(MARKER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var lock = lock(channel);
      if (lock == null) {
        channel.close();
        throw new StartupException(
            "another refcheck runs on " + folder + "; stop it, or choose another with --data");
      }
      if (!fresh) {
        requireLayout(folder, channel);
      }
      channel.truncate(0).write(ByteBuffer.wrap(MARKER_TEXT.getBytes(UTF_8)), 0);
      if (fresh) {
        empty(folder.toRealPath());
      }
      return new DataFolder(folder, lock);
    } catch (FileAlreadyExistsException e) {
      throw new StartupException(path + " is not a folder; choose another with --data", e);
    } catch (IOException e) {
      throw new StartupException("cannot use " + path + " for data: " + e, e);
    }
  }

  private static void requireUsable(Path folder) throws IOException {
    try (var content = Files.list(folder)) {
      if (Files.notExists(folder.resolve(MARKER)) && content.findAny().isPresent()) {
        throw new StartupException(
            folder + " holds files that are not Refcheck's; choose a new folder with --data");
      }
    }
  }

  /** An empty marker is that of a new folder. */
  private static void requireLayout(Path folder, FileChannel marker) throws IOException {
    if (marker.size() > 0 && !Files.readString(folder.resolve(MARKER)).equals(MARKER_TEXT)) {
      marker.close();
      throw new StartupException(
          folder + " holds data of another version; empty it with `./refcheck up --fresh`");
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null; // A host in this process holds it.
    }
  }

  private static void empty(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!each.equals(folder) && !each.equals(folder.resolve(MARKER))) {
          Files.delete(each);
        }
      }
    }
  }

  @Override
  public void close() {
    try {
      lock.channel().close();
    } catch (IOException e) {
      throw new IllegalStateException("cannot release the lock on " + path, e);
    }
  }
}
