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
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Template;

/** Checks how new versions of functions are deployed. */
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
}
