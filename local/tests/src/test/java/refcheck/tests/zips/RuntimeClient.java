package refcheck.tests.zips;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** AWS's runtime client, which calls a function's handler, and the libraries for this processor. */
final class RuntimeClient {
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /**
   * The path of the native client. By default, the runtime client unpacks it to a fixed path, where
   * processes that start together would collide.
   */
  private static final String NATIVE =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private static final String NATIVE_CLIENT = "libaws-lambda-jni.so";
  private static final String CRT = "libaws-crt-jni.so";

  private RuntimeClient() {}

  /** Adds the client to a zip. */
  static void add(FileSystem zip) throws IOException {
    Files.createDirectories(zip.getPath("/runtime"));
    for (var jar : jars("aws-lambda-java-")) {
      Files.copy(jar, zip.getPath("/runtime", jar.getFileName().toString()));
    }
    copyNativeClient(zip.getPath("/runtime", NATIVE_CLIENT));
  }

  /** Replaces Lambda's library by this processor's. */
  static void replaceCrt(FileSystem zip) throws IOException {
    var library = zip.getPath("/lib/" + CRT);
    if (!Files.exists(library)) {
      return; // The zip does not use the CRT, like the bare handlers.
    }
    var processor = System.getProperty("os.arch").equals("aarch64") ? "armv8" : "x86_64";
    try (var jar = FileSystems.newFileSystem(jars("aws-crt-0").getFirst())) {
      Files.copy(
          jar.getPath("/linux/" + processor + "/glibc/" + CRT),
          library,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * A script that starts a function. {@code java} is the command before the runtime client's class.
   */
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
      throw new IllegalStateException("enable Maven's profile `deployed`, which adds " + name);
    }
    return jars;
  }
}
