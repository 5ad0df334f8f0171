package refcheck.local.deployed;

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

  private static final String CRT = "libaws-crt-jni.so";

  private final Path project;
  private final Path folder;

  /** Takes the zips of this project to that folder. */
  public Zips(Path project, Path folder) {
    this.project = project;
    this.folder = folder;
  }

  /** Lays the template and the zips as in the project; what an earlier run left is deleted. */
  public void lay() throws IOException {
    clear();
    Files.createDirectories(folder);
    Files.copy(
        project.resolve("template.yaml"),
        folder.resolve("template.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    try (var functions = Files.list(project.resolve("functions"))) {
      for (var function : functions.filter(Files::isDirectory).toList()) {
        var name = function.getFileName().toString();
        var zip = function.resolve("target/" + name + ".zip");
        if (!name.equals("target")) {
          enrich(zip, folder.resolve(project.relativize(zip)), folder);
        }
      }
    }
  }

  /** One zip; what the runtime client has in native code goes to the folder. */
  public static void enrich(Path from, Path to, Path folder) throws IOException {
    var library = nativeLibrary(folder);
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    var posix = Map.of("enablePosixFileAttributes", "true");
    try (var zip = FileSystems.newFileSystem(URI.create("jar:" + to.toUri()), posix)) {
      replaceCrt(zip);
      Files.createDirectories(zip.getPath("/runtime"));
      for (var jar : jars("aws-lambda-java-")) {
        Files.copy(jar, zip.getPath("/runtime", jar.getFileName().toString()));
      }
      var bootstrap = Files.writeString(zip.getPath("/bootstrap"), bootstrap(library));
      Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private void clear() throws IOException {
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
    try (var files = FileSystems.newFileSystem(zip);
        var paths = Files.walk(files.getPath("/"))) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        var to = folder.resolve(path.toString().substring(1));
        Files.createDirectories(to.getParent());
        Files.copy(path, to);
      }
    }
    Files.setPosixFilePermissions(
        folder.resolve("bootstrap"), PosixFilePermissions.fromString("rwxr-xr-x"));
    return folder;
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

  private static String bootstrap(Path library) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    return """
    #!/bin/sh
    export AWS_ENDPOINT_URL=http://127.0.0.1:$GATEWAY_PORT
    export LD_LIBRARY_PATH="$LAMBDA_TASK_ROOT/lib"
    exec %s -D%s=%s \\
      -cp "$LAMBDA_TASK_ROOT/runtime/*:$LAMBDA_TASK_ROOT/lib/*" %s "$_HANDLER"
    """
        .formatted(java, NATIVE, library, CLIENT);
  }

  private static Path nativeLibrary(Path folder) throws IOException {
    var processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    var name = "libaws-lambda-jni.linux-" + processor + ".so";
    var jar = jars("aws-lambda-java-runtime-interface-client").getFirst();
    var library = folder.resolve(name);
    if (!Files.exists(library)) {
      try (var files = FileSystems.newFileSystem(jar)) {
        Files.copy(files.getPath("/jni", name), library);
      }
    }
    return library;
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
