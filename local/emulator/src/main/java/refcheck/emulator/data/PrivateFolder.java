package refcheck.emulator.data;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A folder of small files that only their owner may read. Writes are atomic: after a crash, a file
 * has its old or its new content.
 */
public final class PrivateFolder {

  private static final String UNFINISHED = ".tmp";

  private final Path path;

  private PrivateFolder(Path path) {
    this.path = path;
  }

  /** Opens the folder. Creates it if necessary, and deletes unfinished files of a crash. */
  public static PrivateFolder open(Path path) {
    try {
      Files.createDirectories(path);
      if (isPosix(path)) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
      }
      var folder = new PrivateFolder(path);
      folder.list(UNFINISHED).forEach(folder::delete);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the files with this suffix, sorted. */
  public List<String> list(String suffix) {
    try (var files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(suffix))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] read(String name) {
    try {
      return Files.readAllBytes(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void write(String name, byte[] content) {
    var unfinished = path.resolve(UUID.randomUUID() + UNFINISHED);
    try {
      writeThrough(unfinished, content);
      Files.move(unfinished, path.resolve(name), ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void delete(String name) {
    try {
      Files.deleteIfExists(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeThrough(Path file, byte[] content) throws IOException {
    try (var channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), ownerOnly(file))) {
      var bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    if (!isPosix(file)) {
      return new FileAttribute<?>[0];
    }
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-------");
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
