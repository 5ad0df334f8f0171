package refcheck.local.host;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The folder that all data of one host is in; held by one host at a time. */
record DataFolder(Path path, FileLock lock) implements AutoCloseable {
  private static final String LOCK = "lock";

  /**
   * Takes the folder, and empties it first if that is wanted.
   *
   * @throws CannotStart if another host holds it, or it cannot be written
   */
  static DataFolder open(Path path, boolean fresh) {
    try {
      var folder = Files.createDirectories(path.toAbsolutePath().normalize());
      var channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var lock = lock(channel);
      if (lock == null) {
        channel.close();
        throw new CannotStart(
            "another refcheck runs on " + folder + "; stop it, or choose another with --data");
      }
      if (fresh) {
        empty(folder);
      }
      return new DataFolder(folder, lock);
    } catch (IOException e) {
      throw new CannotStart("cannot use " + path + " for data: " + e.getMessage(), e);
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
        if (!each.equals(folder) && !each.equals(folder.resolve(LOCK))) {
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
