package refcheck.local.host;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import java.util.Map;
import refcheck.local.template.LambdaFunction;

/** What a function is made of, with the environment that the template gives it. */
public final class FunctionContext {
  private FunctionContext() {}

  /** A started context in which these stand for what the function would make itself. */
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
