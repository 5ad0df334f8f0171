package refcheck.local.zips;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The functions' own zips with what a bare machine needs besides: AWS's runtime client, which
 * java25 brings on AWS, a bootstrap that starts it, and the HTTP client's library for this
 * processor.
 */
public final class Zips {
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /** The runtime client unpacks this to one place: processes that start together would collide. */
  private static final String NATIVE =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private static final String NATIVE_CLIENT = "libaws-lambda-jni.so";

  private static final String CRT = "libaws-crt-jni.so";

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Path project;
  private final Path folder;

  /** Takes the zips of this project to that folder. */
  public Zips(Path project, Path folder) {
    this.project = project;
    this.folder = folder;
  }

  /** Lays the template and the zips as in the project; what an earlier run left is deleted. */
  public void lay() throws IOException {
    delete(folder);
    Files.createDirectories(folder);
    Files.copy(project.resolve("template.yaml"), folder.resolve("template.yaml"));
    try (var functions = Files.list(project.resolve("functions"))) {
      for (var function : functions.filter(Files::isDirectory).toList()) {
        var name = function.getFileName().toString();
        if (!name.equals("target")) {
          enrich(project.resolve(place(name)), zip(name));
        }
      }
    }
  }

  /** The laid zip of a function. */
  public Path zip(String function) {
    return folder.resolve(place(function));
  }

  private static String place(String function) {
    return "functions/%1$s/target/%1$s.zip".formatted(function);
  }

  /** One zip, with what a bare machine needs besides. */
  public static void enrich(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    try (var zip = open(to)) {
      replaceCrt(zip);
      Files.createDirectories(zip.getPath("/runtime"));
      for (var jar : jars("aws-lambda-java-")) {
        Files.copy(jar, zip.getPath("/runtime", jar.getFileName().toString()));
      }
      copyNativeClient(zip.getPath("/runtime", NATIVE_CLIENT));
      write(zip, bootstrap(JAVA + " -cp 'runtime/*:lib/*'"));
    }
  }

  /** Has a laid zip's bootstrap do something before it starts the function. */
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

  /** Deletes a folder, if it is there, with all that is in it. */
  public static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var old = Files.walk(folder)) {
        for (var each : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  /** Unpacks a zip as Lambda does, into a folder that is not there yet. */
  public static Path unpack(Path zip, Path folder) throws IOException {
    try (var files = open(zip)) {
      copy(files.getPath("/"), folder);
    }
    return folder;
  }

  /** Makes a zip of a folder, as {@link #unpack} takes it apart. */
  static void pack(Path folder, Path zip) throws IOException {
    Files.deleteIfExists(zip);
    try (var files = open(zip)) {
      copy(folder, files.getPath("/"));
    }
  }

  /** Copies files with their times and with who may run them, into a zip or out of it. */
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

  /** The library of this processor instead of Lambda's. */
  private static void replaceCrt(FileSystem zip) throws IOException {
    var library = zip.getPath("/lib/" + CRT);
    if (!Files.exists(library)) {
      return; // One without the CRT, like the bare handlers.
    }
    var processor = System.getProperty("os.arch").equals("aarch64") ? "armv8" : "x86_64";
    try (var jar = FileSystems.newFileSystem(jars("aws-crt-0").getFirst())) {
      Files.copy(
          jar.getPath("/linux/" + processor + "/glibc/" + CRT),
          library,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Starts a function: what java is called with, before the runtime client. */
  static String bootstrap(String java) {
    return """
    #!/bin/sh
    cd "$LAMBDA_TASK_ROOT"
    export LD_LIBRARY_PATH="$PWD/lib"
    exec %s -D%s="$PWD/runtime/%s" %s "$_HANDLER"
    """
        .formatted(java, NATIVE, NATIVE_CLIENT, CLIENT);
  }

  private static void copyNativeClient(Path to) throws IOException {
    var processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    var jar = jars("aws-lambda-java-runtime-interface-client").getFirst();
    try (var files = FileSystems.newFileSystem(jar)) {
      Files.copy(files.getPath("/jni", "libaws-lambda-jni.linux-" + processor + ".so"), to);
    }
  }

  private static List<Path> jars(String name) {
    var jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .filter(path -> path.getFileName().toString().startsWith(name))
            .toList();
    if (jars.isEmpty()) {
      throw new IllegalStateException("Maven's profile `deployed` brings " + name);
    }
    return jars;
  }
}
