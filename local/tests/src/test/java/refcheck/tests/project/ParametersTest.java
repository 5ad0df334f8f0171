package refcheck.tests.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Template;

/** Checks that the template's parameters are explained and have the described effects. */
class ParametersTest {
  private static final Template TEMPLATE = ProjectFiles.template();
  private static final Map<String, String> DOMAIN =
      Map.of(
          "DomainName", "refcheck.example.com",
          "CertificateArn", "arn:aws:acm:eu-central-1:000000000000:certificate/1234");

  private static String origin(Map<String, String> parameters) {
    return function(ProjectFiles.template(parameters), "send-email")
        .environment()
        .getOrDefault("PUBLIC_ORIGIN", "");
  }

  private static LambdaFunction function(Template template, String name) {
    return template.functions().stream()
        .filter(each -> each.name().equals(name))
        .findAny()
        .orElseThrow();
  }

  /** Each parameter has an explanation and an error message for invalid values. */
  @Test
  void everyParameterIsExplainedAndConstrained() {
    assertThat(TEMPLATE.asWritten("Parameters"))
        .allSatisfy((name, parameter) -> {
          assertThat(RawTemplate.text(parameter, "Description")).as(name).hasSizeGreaterThan(20);
          assertThat(RawTemplate.map(parameter).keySet())
              .as(name)
              .containsAnyOf("AllowedValues", "ConstraintDescription");
        });
  }

  @Test
  void everyParameterIsInAGroupOfTheForm() {
    var groups =
        RawTemplate.list(
            RawTemplate.at(
                TEMPLATE.asWritten("Metadata"),
                "AWS::CloudFormation::Interface",
                "ParameterGroups"));
    assertThat(
            groups.stream()
                .flatMap(group -> RawTemplate.texts(RawTemplate.at(group, "Parameters")).stream()))
        .containsExactlyInAnyOrderElementsOf(TEMPLATE.asWritten("Parameters").keySet());
  }

  @Test
  void linksPointToTheApi() {
    assertThat(origin(Map.of())).endsWith("Api.ApiEndpoint");
    assertThat(origin(DOMAIN)).isEqualTo("https://refcheck.example.com");
    assertThat(origin(Map.of("PublicOrigin", "http://127.0.0.1:8080")))
        .isEqualTo("http://127.0.0.1:8080");
  }

  @Test
  void retentionIsTheRequestsOrElseTheOperators() throws Exception {
    var withRetention = Files.readString(ProjectFiles.ROOT.resolve("events/create-check/en.json"));
    var withoutRetention = withRetention.replaceFirst("\\\\\"retention_days\\\\\": 90, ", "");
    assertThat(withoutRetention).isNotEqualTo(withRetention);
    assertThat(retentionDays(withoutRetention, "30")).isEqualTo(30);
    assertThat(retentionDays(withRetention, "30")).isEqualTo(90);
  }

  private static int retentionDays(String event, String parameter) throws Exception {
    var template = ProjectFiles.template(Map.of("RetentionDays", parameter));
    try (var host = new SampleRunner(function(template, "create-check"))) {
      SampleData.fill(host.harness());
      var reply = JsonNodes.read(host.invoke(event.getBytes(UTF_8))).orElseThrow();
      var check =
          JsonNodes.read(JsonNodes.at(reply, "body").orElseThrow().getStringValue(), "a check");
      return JsonNodes.at(check, "retention_days").orElseThrow().getIntValue();
    }
  }

  @Test
  void createsADomainAndItsDnsRecordIfConfigured() {
    assertThat(TEMPLATE.resources())
        .doesNotContainKeys("PublicDomain", "PublicMapping", "PublicAddress");
    var domain = ProjectFiles.template(DOMAIN).resources();
    assertThat(domain).containsKeys("PublicDomain", "PublicMapping");
    assertThat(domain).doesNotContainKey("PublicAddress");
    assertThat(RawTemplate.text(domain.get("PublicMapping"), "Properties", "Stage"))
        .isEqualTo("$default");
    var zone = new HashMap<>(DOMAIN);
    zone.put("HostedZoneId", "Z0000");
    assertThat(ProjectFiles.template(zone).resources()).containsKey("PublicAddress");
  }

  @Test
  void doesNotCreateAnExistingIdentity() {
    assertThat(TEMPLATE.identities()).containsExactly("example.com");
    assertThat(ProjectFiles.template(Map.of("SenderIdentityIs", "existing")).identities())
        .isEmpty();
  }

  @Test
  void sendsAlarmsToTheConfiguredAddress() {
    assertThat(TEMPLATE.resources())
        .containsKey("AlarmTopic")
        .doesNotContainKey("AlarmSubscription");
    assertThat(ProjectFiles.template(Map.of("AlarmAddress", "ops@example.com")).resources())
        .containsKey("AlarmSubscription");
  }
}
