package refcheck.tests.zips;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;

/**
 * Adapts the functions' zips to a machine without Lambda: adds AWS's runtime client, which the
 * java25 runtime has on AWS, a bootstrap that starts it, and the HTTP client's library for this
 * processor.
 */
public final class Zips {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Path project;
  private final Path folder;

  /** Copies the zips of {@code project} to {@code folder}. */
  public Zips(Path project, Path folder) {
    this.project = project;
    this.folder = folder;
  }

  /**
   * Copies the template and the zips in the project's layout. Deletes the results of an earlier run
   * first.
   */
  public void lay() throws IOException {
    delete(folder);
    Files.createDirectories(folder);
    Files.copy(project.resolve("template.yaml"), folder.resolve("template.yaml"));
    try (var functions = Files.list(project.resolve("functions"))) {
      for (var function : functions.filter(Files::isDirectory).toList()) {
        var name = function.getFileName().toString();
        if (!name.equals("target")) {
          enrich(project.resolve(zipPath(name)), zip(name));
        }
      }
    }
  }

  /** The copied zip of a function. */
  public Path zip(String function) {
    return folder.resolve(zipPath(function));
  }

  private static String zipPath(String function) {
    return "functions/%1$s/target/%1$s.zip".formatted(function);
  }

  /** Copies one zip and adds what a machine without Lambda needs. */
  public static void enrich(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    try (var zip = open(to)) {
      RuntimeClient.replaceCrt(zip);
      RuntimeClient.add(zip);
      write(zip, RuntimeClient.bootstrap(JAVA + " -cp 'runtime/*:lib/*'"));
    }
  }

  /** Adds commands to a zip's bootstrap, which run before the function starts. */
  public static void prepare(Path zip, String commands) throws IOException {
    try (var files = open(zip)) {
      var bootstrap = Files.readString(files.getPath("/bootstrap"));
      write(files, bootstrap.replace("exec ", commands + "exec "));
    }
  }

  private static void write(FileSystem zip, String bootstrap) throws IOException {
    var path = Files.writeString(zip.getPath("/bootstrap"), bootstrap);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static FileSystem open(Path zip) throws IOException {
    var options = Map.of("enablePosixFileAttributes", "true", "create", "true");
    return FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), options);
  }

  /** Deletes a folder and its content, if it exists. */
  public static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var old = Files.walk(folder)) {
        for (var each : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  /** Unpacks a zip as Lambda does, into a folder that does not exist yet. */
  public static Path unpack(Path zip, Path folder) throws IOException {
    try (var files = open(zip)) {
      copy(files.getPath("/"), folder);
    }
    return folder;
  }

  /** Packs a folder into a zip, the reverse of {@link #unpack}. */
  static void pack(Path folder, Path zip) throws IOException {
    Files.deleteIfExists(zip);
    try (var files = open(zip)) {
      copy(folder, files.getPath("/"));
    }
  }

  /** Copies files with their times and permissions, into a zip or out of it. */
  static void copy(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
        var copy = to.resolve(from.relativize(path).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
        Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(path));
      }
    }
  }
}
