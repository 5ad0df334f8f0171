package refcheck.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;

/** Reads files that are packaged with this module. */
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

  static boolean exists(String file) {
    return ClasspathFiles.class.getResource(file) != null;
  }

  /** The properties in a file. */
  static Properties properties(String file) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /** Lists the files of a folder, sorted, without their extension. */
  static List<String> names(String folder, String extension) {
    var path = ClasspathFiles.class.getPackageName().replace('.', '/') + "/" + folder + "/";
    try {
      return names(path).stream()
          .map(name -> name.substring(name.lastIndexOf('/') + 1))
          .filter(name -> name.endsWith(extension))
          .map(name -> name.substring(0, name.length() - extension.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The module is a jar when deployed and a directory during the build. */
  private static List<String> names(String path) throws IOException {
    var classFile = "/" + ClasspathFiles.class.getName().replace('.', '/') + ".class";
    URL location = ClasspathFiles.class.getResource(classFile);
    if (location != null && location.openConnection() instanceof JarURLConnection jar) {
      return jar.getJarFile().stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(path) && name.indexOf('/', path.length()) < 0)
          .toList();
    }
    if (location == null) {
      throw new IllegalStateException("missing class file");
    }
    // Of this module only: another one may have a folder of the same name.
    var root = Path.of(URI.create(location.toString().replace(classFile, "/")));
    try (var files = Files.list(root.resolve(path))) {
      return files.map(Path::toString).toList();
    }
  }
}
