package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Template;
import refcheck.emulator.template.Trigger.HttpRoute;
import refcheck.emulator.template.Trigger.QueueTrigger;
import refcheck.emulator.template.Trigger.ScheduleTrigger;

/** Checks how new versions of functions are deployed, and how concurrency is reserved. */
class DeploymentPolicyTest {
  private static final Template TEMPLATE = ProjectFiles.template();

  /** Properties that are not part of a version and may change without a new one. */
  private static final Set<String> NOT_VERSIONED =
      Set.of("VersionDescription", "DeploymentPreference", "ReservedConcurrentExecutions");

  static List<LambdaFunction> functions() {
    return TEMPLATE.functions();
  }

  private static Map<String, Object> properties(Template template, String logicalId) {
    return RawTemplate.map(template.resources().get(logicalId), "Properties");
  }

  private static Map<String, Object> globals() {
    return RawTemplate.map(TEMPLATE.asWritten("Globals"), "Function");
  }

  @Test
  void everyFunctionIsInvokedThroughItsAlias() {
    assertThat(globals()).containsEntry("AutoPublishAlias", "live");
    assertThat(functions())
        .allSatisfy(function ->
            assertThat(properties(TEMPLATE, function.logicalId()))
                .containsEntry("AutoPublishAliasAllProperties", true)
                .doesNotContainKey("AutoPublishAlias"));
  }

  @Test
  void gradualDeploymentsHaveAlarms() {
    assertThat(RawTemplate.map(TEMPLATE.asWritten("Mappings"), "Deployments").keySet())
        .containsExactlyInAnyOrderElementsOf(
            RawTemplate.texts(
                RawTemplate.at(TEMPLATE.asWritten("Parameters"), "Deployment", "AllowedValues")));
    assertThat(RawTemplate.text(globals(), "DeploymentPreference", "Enabled"))
        .contains("Deployments", "Watched");
  }

  /**
   * SAM creates a version only if the template's text changes, not if a parameter's value changes.
   * The description contains the values.
   */
  @ParameterizedTest
  @CsvSource({
    "Runtime, provided.al2023",
    "Architecture, x86_64",
    "MemorySize, 2048",
    "SenderAddress, other@example.com",
    "PublicOrigin, https://other.example.com",
    "DomainName, refcheck.example.com",
    "RetentionDays, 30",
  })
  void aChangedParameterCreatesAVersion(String parameter, String value) {
    var before = ProjectFiles.template(Map.of());
    var after = ProjectFiles.template(Map.of(parameter, value));
    var isGlobal = globals().toString().contains("Ref=" + parameter);
    var changed =
        functions().stream()
            .map(LambdaFunction::logicalId)
            .filter(id -> isGlobal || !version(before, id).equals(version(after, id)))
            .toList();
    assertThat(changed)
        .isNotEmpty()
        .allSatisfy(id ->
            assertThat(properties(after, id).get("VersionDescription"))
                .isNotEqualTo(properties(before, id).get("VersionDescription")));
  }

  private static Map<String, Object> version(Template template, String id) {
    var properties = new TreeMap<>(properties(template, id));
    properties.keySet().removeAll(NOT_VERSIONED);
    return properties;
  }

  @Test
  void noFunctionUsesAnyOtherParameter() {
    var versioned =
        Set.of(
            "Runtime",
            "Architecture",
            "MemorySize",
            "SenderAddress",
            "PublicOrigin",
            "DomainName",
            "RetentionDays");
    var written = globals() + " " + functionsAsWritten();
    assertThat(TEMPLATE.asWritten("Parameters").keySet())
        .filteredOn(name -> written.matches("(?s).*(Ref=|\\$\\{)" + name + "\\b.*"))
        // Stage is only in tags, which are not part of a version.
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(versioned.stream(), Stream.of("Stage", "Deployment")).toList());
  }

  private static String functionsAsWritten() {
    var resources = TEMPLATE.asWritten("Resources");
    return functions().stream().map(each -> resources.get(each.logicalId())).toList().toString();
  }

  @Test
  void onlyTheJavaRuntimeUsesSnapStartAndSendEmailNever() {
    assertThat(RawTemplate.text(globals(), "SnapStart", "ApplyOn"))
        .isEqualTo("{Fn::If=[SnapStarts, PublishedVersions, None]}");
    assertThat(functions())
        .filteredOn(each ->
            RawTemplate.text(properties(TEMPLATE, each.logicalId()), "SnapStart", "ApplyOn")
                .equals("None"))
        .extracting(LambdaFunction::name)
        .containsExactly("send-email");
  }

  /**
   * Functions behind queues and schedules have reserved concurrency, so that a flood of requests
   * cannot starve them.
   */
  @Test
  void reservesConcurrencyForFunctionsWithoutRoutes() {
    assertThat(functions())
        .allSatisfy(function ->
            assertThat(function.reservedConcurrency().isPresent())
                .as(function.name())
                .isEqualTo(function.events(HttpRoute.class).isEmpty()));
    var reserved =
        functions().stream().mapToInt(each -> each.reservedConcurrency().orElse(0)).sum();
    assertThat(
            RawTemplate.text(TEMPLATE.asWritten("Parameters"), "ReserveConcurrency", "Description"))
        .startsWith("Keeps %d of ".formatted(reserved));
    assertThat(ProjectFiles.template(Map.of("ReserveConcurrency", "false")).functions())
        .allMatch(each -> each.reservedConcurrency().isEmpty());
  }

  /**
   * A message that is received but throttled counts as received, and ends in the dead-letter queue.
   * So there must not be more pollers than reserved executions.
   */
  @ParameterizedTest
  @MethodSource("functions")
  void queuePollersFitTheReservedConcurrency(LambdaFunction function) {
    var schedules = function.events(ScheduleTrigger.class).size();
    assertThat(function.events(QueueTrigger.class))
        .allSatisfy(trigger ->
            assertThat(trigger.maximumConcurrency().orElseThrow())
                .isEqualTo(function.reservedConcurrency().orElseThrow() - schedules));
  }

  @Test
  void rateLimitsNameExistingRoutes() {
    var routes =
        functions().stream()
            .flatMap(each -> each.events(HttpRoute.class).stream())
            .map(HttpRoute::routeKey)
            .toList();
    assertThat(RawTemplate.map(properties(TEMPLATE, "Api"), "RouteSettings").keySet())
        .isNotEmpty()
        .isSubsetOf(routes);
  }
}
