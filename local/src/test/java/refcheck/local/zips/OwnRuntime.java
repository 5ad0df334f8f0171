package refcheck.local.zips;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import refcheck.local.template.LambdaFunction;

/**
 * Zips with a Java runtime of their own and its AOT cache, for {@code provided.al2023}: AWS's
 * managed runtime has a cache of its own and takes no other. They run on this machine's kind of
 * processor alone.
 */
public final class OwnRuntime {
  /** The time of all jars: a JVM may refuse a cache that was made of jars of another time. */
  public static final Instant STAMP = Instant.parse("2020-01-01T00:00:00Z");

  private static final String CACHE = "function.aot";
  private static final int TRAINING = 30;

  /** How functions answer what they failed at: the API's 5xx, and messages that are given back. */
  private static final Pattern FAILURE = Pattern.compile("\"statusCode\":5|\"itemIdentifier\"");

  /**
   * What jdeps finds in the jars, and what Micronaut and texts of all languages ask services for.
   */
  private static final String MODULES =
      "java.sql,java.management,java.naming,jdk.unsupported,jdk.zipfs,jdk.localedata";

  private final SampleDrivenRun sampled;
  private final Path folder;

  /** Works in that folder, and trains on those samples. */
  public OwnRuntime(SampleDrivenRun sampled, Path folder) {
    this.sampled = sampled;
    this.folder = folder;
  }

  /**
   * Puts a runtime and a cache into the zip of a function, which has the runtime client.
   *
   * @return what is in the zip now, unpacked
   */
  public Path add(Path zip, LambdaFunction function) throws IOException, InterruptedException {
    var unpacked = Zips.unpack(zip, folder.resolve(function.name()));
    Zips.copy(runtime(), unpacked.resolve("jre"));
    var jars = jars(unpacked);
    for (var jar : jars) {
      Files.setLastModifiedTime(unpacked.resolve(jar), FileTime.from(STAMP));
    }
    var arguments = unpacked.resolve("arguments");
    // In this order always: with the jars in another one, there is no use for the cache.
    var classPath = "-cp " + String.join(":", jars) + "\n";
    Files.writeString(arguments, classPath);
    Files.writeString(unpacked.resolve("bootstrap"), Zips.bootstrap("jre/bin/java @arguments"));
    train(function, unpacked);
    Files.writeString(arguments, "-XX:AOTCache=" + CACHE + "\n" + classPath);
    Zips.pack(unpacked, zip);
    return unpacked;
  }

  private void train(LambdaFunction function, Path unpacked)
      throws IOException, InterruptedException {
    var subject = sampled.process(function.name(), function, unpacked);
    var samples = sampled.allEvents(function);
    try (var process =
        LambdaProcess.start(subject, List.of("-XX:AOTCacheOutput=" + unpacked.resolve(CACHE)))) {
      for (int i = 0; i < TRAINING; i++) {
        var answer = process.answer(samples.get(i % samples.size()).get());
        if (FAILURE.matcher(answer).find()) {
          throw new IllegalStateException(function.name() + " failed, see its log: " + answer);
        }
      }
    }
    // Without it the JVM starts all the same, and slowly.
    if (!Files.exists(unpacked.resolve(CACHE))) {
      throw new IllegalStateException("no cache was written of " + function.name());
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

  /** The runtime, linked once. */
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
        throw new IllegalStateException("jlink could not make a runtime; the log says why");
      }
    }
    return jre;
  }
}
