package refcheck.tests.zips;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import refcheck.emulator.template.LambdaFunction;

/**
 * Adds a Java runtime and its AOT cache to zips, for {@code provided.al2023}. AWS's managed runtime
 * has its own cache and accepts no other. The zips run only on this machine's processor
 * architecture.
 */
public final class OwnRuntime {
  /** The modification time of all jars. A JVM may reject a cache if the jars' times differ. */
  public static final Instant STAMP = Instant.parse("2020-01-01T00:00:00Z");

  private static final String CACHE = "function.aot";
  private static final int TRAINING_CALLS = 30;

  /** Responses of failed calls: the API's 5xx, and messages that are returned to the queue. */
  private static final Pattern FAILURE = Pattern.compile("\"statusCode\":5|\"itemIdentifier\"");

  /**
   * The modules that jdeps finds in the jars, and those that Micronaut and texts of all languages
   * load as services.
   */
  private static final String MODULES =
      "java.sql,java.management,java.naming,jdk.unsupported,jdk.zipfs,jdk.localedata";

  private final SampleDrivenRun samples;
  private final Path folder;

  /** Uses {@code folder} for temporary files and trains the cache with {@code samples}. */
  public OwnRuntime(SampleDrivenRun samples, Path folder) {
    this.samples = samples;
    this.folder = folder;
  }

  /**
   * Adds a runtime and a cache to a function's zip, which already has the runtime client.
   *
   * @return the unpacked content of the zip
   */
  public Path add(Path zip, LambdaFunction function) throws IOException, InterruptedException {
    var unpacked = Zips.unpack(zip, folder.resolve(function.name()));
    Zips.copy(runtime(), unpacked.resolve("jre"));
    var jars = jars(unpacked);
    for (var jar : jars) {
      Files.setLastModifiedTime(unpacked.resolve(jar), FileTime.from(STAMP));
    }
    var arguments = unpacked.resolve("arguments");
    // The order must not change: the cache is only valid for this class path.
    var classPath = "-cp " + String.join(":", jars) + "\n";
    Files.writeString(arguments, classPath);
    Files.writeString(
        unpacked.resolve("bootstrap"), RuntimeClient.bootstrap("jre/bin/java @arguments"));
    train(function, unpacked);
    Files.writeString(arguments, "-XX:AOTCache=" + CACHE + "\n" + classPath);
    Zips.pack(unpacked, zip);
    return unpacked;
  }

  private void train(LambdaFunction function, Path unpacked)
      throws IOException, InterruptedException {
    var subject = samples.process(function.name(), function, unpacked);
    var events = samples.allEvents(function);
    try (var process =
        LambdaProcess.start(subject, List.of("-XX:AOTCacheOutput=" + unpacked.resolve(CACHE)))) {
      for (int i = 0; i < TRAINING_CALLS; i++) {
        var answer = process.answer(events.get(i % events.size()).get());
        if (FAILURE.matcher(answer).find()) {
          throw new IllegalStateException(function.name() + " failed, see its log: " + answer);
        }
      }
    }
    // Without a cache the JVM would also start, but slowly.
    if (!Files.exists(unpacked.resolve(CACHE))) {
      throw new IllegalStateException("no cache was written for " + function.name());
    }
  }

  private static List<String> jars(Path unpacked) throws IOException {
    try (var runtime = Files.list(unpacked.resolve("runtime"));
        var lib = Files.list(unpacked.resolve("lib"))) {
      return Stream.concat(runtime, lib)
          .map(path -> unpacked.relativize(path).toString())
          .filter(path -> path.endsWith(".jar"))
          .sorted()
          .toList();
    }
  }

  /** The runtime. It is linked on the first call. */
  private Path runtime() {
    var jre = folder.resolve("jre");
    if (!Files.exists(jre)) {
      var jlink = ToolProvider.findFirst("jlink").orElseThrow();
      var options =
          List.of(
              "--add-modules",
              MODULES,
              "--strip-java-debug-attributes",
              "--no-header-files",
              "--no-man-pages",
              "--output",
              jre.toString());
      if (jlink.run(System.out, System.err, options.toArray(String[]::new)) != 0) {
        throw new IllegalStateException("jlink could not create a runtime; see the log");
      }
    }
    return jre;
  }
}
