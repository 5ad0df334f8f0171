package refcheck.edge;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * A cold start: the context on this thread, and on another one a rehearsal of what the function
 * does with its clients. Lambda gives both a processor until the first event comes.
 */
record FunctionBootstrap(ApplicationContext context, Thread warmUp) {

  /** Begins both. A rehearsal that fails is told on stderr; the function needs it for nothing. */
  static FunctionBootstrap of(Runnable warmUp) {
    // While one thread initialises SLF4J, another one's loggers record all levels, and Micronaut
    // then traces every bean that it makes.
    LoggerFactory.getILoggerFactory();
    var thread = Thread.ofPlatform().name("rehearsal").start(warmUp);
    return new FunctionBootstrap(started(), thread);
  }

  /** Looks at nothing but the environment, and makes no bean before it is asked for. */
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

  /** Waits for the rehearsal: nothing goes on in a picture that SnapStart takes. */
  void end() {
    try {
      warmUp.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
