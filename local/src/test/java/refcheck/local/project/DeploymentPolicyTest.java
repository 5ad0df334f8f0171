package refcheck.local.project;

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
import refcheck.local.template.LambdaFunction;
import refcheck.local.template.Template;
import refcheck.local.template.Trigger.HttpRoute;
import refcheck.local.template.Trigger.QueueTrigger;
import refcheck.local.template.Trigger.ScheduleTrigger;

/** Holds functions to how new versions of them take over, and to their shares of the account. */
class DeploymentPolicyTest {
  private static final Template TEMPLATE = ProjectFiles.template();

  /** What may change without a new version: none of it is part of one. */
  private static final Set<String> BESIDE =
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
  void everyFunctionIsCalledByItsAlias() {
    assertThat(globals()).containsEntry("AutoPublishAlias", "live");
    assertThat(functions())
        .allSatisfy(function ->
            assertThat(properties(TEMPLATE, function.logicalId()))
                .containsEntry("AutoPublishAliasAllProperties", true)
                .doesNotContainKey("AutoPublishAlias"));
  }

  @Test
  void whatIsDeployedGraduallyIsWatched() {
    assertThat(RawTemplate.map(TEMPLATE.asWritten("Mappings"), "Deployments").keySet())
        .containsExactlyInAnyOrderElementsOf(
            RawTemplate.texts(
                RawTemplate.at(TEMPLATE.asWritten("Parameters"), "Deployment", "AllowedValues")));
    assertThat(RawTemplate.text(globals(), "DeploymentPreference", "Enabled"))
        .contains("Deployments", "Watched");
  }

  /** SAM makes versions of changed text, not of changed values; a description is a value. */
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
  void aChangedParameterMakesAVersion(String parameter, String value) {
    var before = ProjectFiles.template(Map.of());
    var after = ProjectFiles.template(Map.of(parameter, value));
    var isForAll = globals().toString().contains("Ref=" + parameter);
    var changed =
        functions().stream()
            .map(LambdaFunction::logicalId)
            .filter(id -> isForAll || !version(before, id).equals(version(after, id)))
            .toList();
    assertThat(changed)
        .isNotEmpty()
        .allSatisfy(id ->
            assertThat(properties(after, id).get("VersionDescription"))
                .isNotEqualTo(properties(before, id).get("VersionDescription")));
  }

  private static Map<String, Object> version(Template template, String id) {
    var properties = new TreeMap<>(properties(template, id));
    properties.keySet().removeAll(BESIDE);
    return properties;
  }

  @Test
  void everyOtherParameterIsOfNoFunction() {
    var tried =
        Set.of(
            "Runtime",
            "Architecture",
            "MemorySize",
            "SenderAddress",
            "PublicOrigin",
            "DomainName",
            "RetentionDays");
    var written = globals() + " " + asWrittenOfFunctions();
    assertThat(TEMPLATE.asWritten("Parameters").keySet())
        .filteredOn(name -> written.matches("(?s).*(Ref=|\\$\\{)" + name + "\\b.*"))
        // A stage is in tags, which are no part of a version.
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(tried.stream(), Stream.of("Stage", "Deployment")).toList());
  }

  private static String asWrittenOfFunctions() {
    var resources = TEMPLATE.asWritten("Resources");
    return functions().stream().map(each -> resources.get(each.logicalId())).toList().toString();
  }

  @Test
  void onlyJavasOwnRuntimeSnapsAndNoLetterIsThawed() {
    assertThat(RawTemplate.text(globals(), "SnapStart", "ApplyOn"))
        .isEqualTo("{Fn::If=[SnapStarts, PublishedVersions, None]}");
    assertThat(functions())
        .filteredOn(each ->
            RawTemplate.text(properties(TEMPLATE, each.logicalId()), "SnapStart", "ApplyOn")
                .equals("None"))
        .extracting(LambdaFunction::name)
        .containsExactly("send-email");
  }

  /** Requests come as they like; what stands behind them has its own share of the account. */
  @Test
  void aFloodOfRequestsStarvesNothingBehindIt() {
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

  /** More pollers than places: what finds none counts as received, and ends among dead letters. */
  @ParameterizedTest
  @MethodSource("functions")
  void noQueueIsPolledByMoreThanHavePlace(LambdaFunction function) {
    var schedules = function.events(ScheduleTrigger.class).size();
    assertThat(function.events(QueueTrigger.class))
        .allSatisfy(trigger ->
            assertThat(trigger.maximumConcurrency().orElseThrow())
                .isEqualTo(function.reservedConcurrency().orElseThrow() - schedules));
  }

  @Test
  void limitsAreOfRoutesThatExist() {
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
