package refcheck.lambda;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Starts a function: the context on this thread, and the warm-up of its AWS clients on another one.
 * Lambda gives a function both processors until the first event.
 */
record FunctionBootstrap(ApplicationContext context, Thread warmUp) {

  /** Starts both. A failed warm-up is written to stderr; the function works without it. */
  static FunctionBootstrap of(Runnable warmUp) {
    // While one thread initialises SLF4J, loggers of other threads record all levels, and
    // Micronaut then traces every bean.
    LoggerFactory.getILoggerFactory();
    var thread = Thread.ofPlatform().name("warm-up").start(warmUp);
    return new FunctionBootstrap(started(), thread);
  }

  /** A context that reads only the environment and creates beans on demand. */
  private static ApplicationContext started() {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .deduceCloudEnvironment(false)
        .enableDefaultPropertySources(false)
        .propertySources(
            PropertySource.of(
                "environment",
                Map.<String, Object>copyOf(System.getenv()),
                PropertyConvention.ENVIRONMENT_VARIABLE,
                PropertySource.Origin.of("environment")))
        .banner(false)
        .build()
        .start();
  }

  /** Waits for the warm-up, so that no thread runs in SnapStart's snapshot. */
  void end() {
    try {
      warmUp.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
