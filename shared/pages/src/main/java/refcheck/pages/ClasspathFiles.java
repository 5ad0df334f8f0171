package refcheck.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;

/** The files that are built into this room. */
final class ClasspathFiles {
  private ClasspathFiles() {}

  static String read(String file) {
    try (var bytes = ClasspathFiles.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException("missing file " + file);
      }
      return new String(bytes.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What lies in a folder of the room, in order: the names of its files without their ending. */
  static List<String> names(String folder, String ending) {
    var place = ClasspathFiles.class.getPackageName().replace('.', '/') + "/" + folder + "/";
    try {
      return names(place).stream()
          .map(name -> name.substring(name.lastIndexOf('/') + 1))
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The room is a jar where it is deployed, and a folder where it is built. */
  private static List<String> names(String place) throws IOException {
    var classFile = "/" + ClasspathFiles.class.getName().replace('.', '/') + ".class";
    URL here = ClasspathFiles.class.getResource(classFile);
    if (here != null && here.openConnection() instanceof JarURLConnection jar) {
      return jar.getJarFile().stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(place))
          .toList();
    }
    URL folder = ClasspathFiles.class.getResource("/" + place);
    if (folder == null) {
      throw new IllegalStateException("missing folder " + place);
    }
    try (var files = Files.list(Path.of(URI.create(folder.toString())))) {
      return files.map(Path::toString).toList();
    }
  }
}
