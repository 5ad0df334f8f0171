package refcheck.host;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import java.util.Map;
import refcheck.emulator.template.LambdaFunction;

/** Builds a function's application context with the environment that the template defines. */
public final class FunctionContext {
  private FunctionContext() {}

  /** Returns a started context in which {@code singletons} replace the function's own beans. */
  public static ApplicationContext of(LambdaFunction function, Object... singletons) {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .banner(false)
        .propertySources(
            PropertySource.of(
                "template",
                Map.<String, Object>copyOf(function.environment()),
                PropertyConvention.ENVIRONMENT_VARIABLE,
                PropertySource.Origin.of("template.yaml")))
        .singletons(singletons)
        .build()
        .start();
  }
}
