package refcheck.tests.deployed;

import java.io.IOException;
import java.nio.file.Path;
import refcheck.tests.zips.OwnRuntime;
import refcheck.tests.zips.SampleDrivenRun;
import refcheck.tests.zips.Zips;

/** Prepares the zips for processes on this machine. */
final class DeployedZips {
  private static final String SET_ENDPOINT =
      "export AWS_ENDPOINT_URL=http://127.0.0.1:$GATEWAY_PORT\n";

  /**
   * Sets the jars' times, because unpacking here changes them. AOTMode=on makes an unusable cache
   * an error.
   */
  private static final String KEEP_TIMES =
      """
      touch -d %s lib/*.jar runtime/*.jar
      export JAVA_TOOL_OPTIONS="$JAVA_TOOL_OPTIONS -XX:AOTMode=on"
      """
          .formatted(OwnRuntime.STAMP);

  private DeployedZips() {}

  /**
   * Gives create-check its own runtime, with which it starts fastest. The others use this JVM's.
   */
  static void prepare(Path project, Path folder) throws IOException, InterruptedException {
    System.out.println("preparing the zips; create-check's with its own Java runtime");
    var zips = new Zips(project, folder);
    zips.lay();
    var samples = new SampleDrivenRun(project);
    var create = samples.function("create-check");
    new OwnRuntime(samples, folder.resolve("own")).add(zips.zip(create.name()), create);
    for (var function : samples.functions()) {
      Zips.prepare(
          zips.zip(function.name()),
          function.equals(create) ? SET_ENDPOINT + KEEP_TIMES : SET_ENDPOINT);
    }
  }
}
