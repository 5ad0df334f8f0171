package refcheck.local.host;

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
 * The folder that all data of one host is in; held by one host at a time. A file marks it as the
 * host's own, and nothing else is ever written to or emptied.
 */
record DataFolder(Path path, FileLock lock) implements AutoCloseable {
  private static final String MARK = "refcheck-data";
  private static final String MEANING =
      "This folder is data of Refcheck's local host; `./refcheck up --fresh` empties it.\n";

  /**
   * Takes the folder, which must be new, empty or marked, and empties it first if that is wanted.
   *
   * @throws StartupException if it is somebody else's, another host holds it, or it cannot be
   *     written
   */
  static DataFolder open(Path path, boolean fresh) {
    try {
      var folder = Files.createDirectories(path.toAbsolutePath().normalize());
      requireOurs(folder);
      var channel =
          FileChannel.open(
              folder.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var lock = lock(channel);
      if (lock == null) {
        channel.close();
        throw new StartupException(
            "another refcheck runs on " + folder + "; stop it, or choose another with --data");
      }
      channel.write(ByteBuffer.wrap(MEANING.getBytes(UTF_8)), 0);
      if (fresh) {
        empty(folder.toRealPath());
      }
      return new DataFolder(folder, lock);
    } catch (FileAlreadyExistsException e) {
      throw new StartupException(path + " is no folder; choose another with --data", e);
    } catch (IOException e) {
      throw new StartupException("cannot use " + path + " for data: " + e, e);
    }
  }

  private static void requireOurs(Path folder) throws IOException {
    try (var content = Files.list(folder)) {
      if (Files.notExists(folder.resolve(MARK)) && content.findAny().isPresent()) {
        throw new StartupException(
            folder + " holds files that are not Refcheck's; choose a new folder with --data");
      }
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null; // By a host in this very process.
    }
  }

  private static void empty(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!each.equals(folder) && !each.equals(folder.resolve(MARK))) {
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
      throw new IllegalStateException("cannot let go of " + path, e);
    }
  }
}
