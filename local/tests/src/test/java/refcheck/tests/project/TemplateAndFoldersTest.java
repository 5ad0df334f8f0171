package refcheck.tests.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.api.LinkFunction;
import refcheck.api.TenantFunction;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Template;
import refcheck.emulator.template.Trigger;
import refcheck.lambda.QueueFunction;
import refcheck.lambda.ScheduledFunction;
import refcheck.lambda.StreamFunction;

/** Checks that names match: a function's folder, resource, zip file and handler class. */
class TemplateAndFoldersTest {
  private static final Template TEMPLATE = ProjectFiles.template();
  private static final int LARGEST_ENVIRONMENT = 4096;
  private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");

  static List<LambdaFunction> functions() {
    return TEMPLATE.functions();
  }

  private static Object properties(String logicalId) {
    return TEMPLATE.resources().getOrDefault(logicalId, Map.of()).getOrDefault("Properties", "");
  }

  /** The folder of a function: create-check for CreateCheck. */
  private static String folder(LambdaFunction function) {
    var words = Pattern.compile("(?<=.)(?=\\p{Lu})").split(function.logicalId());
    return String.join("-", words).toLowerCase(Locale.ROOT);
  }

  @Test
  void everyFolderIsAFunctionAndEveryFunctionAFolder() {
    assertThat(functions().stream().map(TemplateAndFoldersTest::folder))
        .containsExactlyInAnyOrderElementsOf(ProjectFiles.folders("functions"));
  }

  @Test
  void everyFolderIsBuilt() throws IOException {
    var pom = Files.readString(ProjectFiles.ROOT.resolve("functions/pom.xml"));
    assertThat(MODULE.matcher(pom).results().map((MatchResult result) -> result.group(1)))
        .containsExactlyElementsOf(ProjectFiles.folders("functions"));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theZipAndTheHandlerAreNamedAfterTheFolder(LambdaFunction function) {
    var folder = folder(function);
    assertThat(RawTemplate.text(properties(function.logicalId()), "CodeUri"))
        .isEqualTo("functions/%s/target/%s.zip".formatted(folder, folder));
    assertThat(function.handler())
        .isEqualTo(
            "refcheck.%s.%sFunction".formatted(folder.replace("-", ""), function.logicalId()));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theHandlersBaseClassMatchesItsTriggers(LambdaFunction function)
      throws ReflectiveOperationException {
    var handler = Class.forName(function.handler()).asSubclass(RequestStreamHandler.class);
    assertThat(function.events()).isNotEmpty();
    assertThat(function.events())
        .allSatisfy(trigger -> assertThat(handler.getSuperclass()).isIn(bases(trigger)));
    assertThat(handler.getConstructor()).as("the constructor that Lambda calls").isNotNull();
  }

  /** A scheduled function may continue itself through a queue. These messages have no content. */
  private static List<Class<?>> bases(Trigger trigger) {
    return switch (trigger) {
      case Trigger.HttpRoute(_, var path) ->
          List.of(path.startsWith("/v1/") ? TenantFunction.class : LinkFunction.class);
      case Trigger.QueueTrigger _ -> List.of(QueueFunction.class, ScheduledFunction.class);
      case Trigger.StreamTrigger _ -> List.of(StreamFunction.class);
      case Trigger.ScheduleTrigger _ -> List.of(ScheduledFunction.class);
    };
  }

  /** The pages' route for all other methods answers HEAD, too. */
  @ParameterizedTest
  @MethodSource("functions")
  void headIsAnsweredWhereverTheApiAnswersGet(LambdaFunction function) {
    var routes = function.events(Trigger.HttpRoute.class).stream();
    var keys = routes.map(Trigger.HttpRoute::routeKey).toList();
    assertThat(keys)
        .containsAll(
            keys.stream()
                .filter(each -> each.startsWith("GET /v1/"))
                .map(each -> each.replace("GET ", "HEAD "))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void everyFunctionHasALogWithARetention(LambdaFunction function) {
    assertThat(function.logGroup()).contains("refcheck-FunctionsLog");
    assertThat(RawTemplate.text(properties("FunctionsLog"), "RetentionInDays"))
        .matches("[1-9][0-9]*");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theEnvironmentFitsLambdasLimit(LambdaFunction function) {
    var bytes =
        function.environment().entrySet().stream()
            .mapToInt(each -> (each.getKey() + each.getValue()).getBytes(UTF_8).length)
            .sum();
    assertThat(bytes).isPositive().isLessThan(LARGEST_ENVIRONMENT);
  }

  @Test
  void theAccessLogNeverHoldsAPath() {
    var format = RawTemplate.text(properties("Api"), "AccessLogSettings", "Format");
    assertThat(Pattern.compile("\\$context\\.[a-zA-Z.]+").matcher(format).results())
        .extracting(MatchResult::group)
        .containsExactlyInAnyOrder(
            "$context.requestId",
            "$context.routeKey",
            "$context.status",
            "$context.responseLatency");
  }
}
