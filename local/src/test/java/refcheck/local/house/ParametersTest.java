package refcheck.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import refcheck.local.template.LambdaFunction;
import refcheck.local.template.Template;

/** Holds the template's parameters to their explanations, and what they decide to what they say. */
class ParametersTest {
  private static final Template TEMPLATE = House.template();
  private static final Map<String, String> DOMAIN =
      Map.of(
          "DomainName", "refcheck.example.com",
          "CertificateArn", "arn:aws:acm:eu-central-1:000000000000:certificate/1234");

  private static String origin(Map<String, String> parameters) {
    return House.template(parameters).functions().stream()
        .filter(each -> each.name().equals("email-referee"))
        .map(LambdaFunction::environment)
        .findAny()
        .orElseThrow()
        .getOrDefault("PUBLIC_ORIGIN", "");
  }

  /** Whoever deploys is told what each parameter is, and what is wrong with a value. */
  @Test
  void everyParameterIsExplainedAndBounded() {
    assertThat(TEMPLATE.asWritten("Parameters"))
        .allSatisfy((name, parameter) -> {
          assertThat(Raw.text(parameter, "Description")).as(name).hasSizeGreaterThan(20);
          assertThat(Raw.map(parameter).keySet())
              .as(name)
              .containsAnyOf("AllowedValues", "ConstraintDescription");
        });
  }

  @Test
  void everyParameterHasItsPlaceInTheForm() {
    var groups =
        Raw.list(
            Raw.at(
                TEMPLATE.asWritten("Metadata"),
                "AWS::CloudFormation::Interface",
                "ParameterGroups"));
    assertThat(groups.stream().flatMap(group -> Raw.texts(Raw.at(group, "Parameters")).stream()))
        .containsExactlyInAnyOrderElementsOf(TEMPLATE.asWritten("Parameters").keySet());
  }

  @Test
  void linksLeadWhereTheApiIsReached() {
    assertThat(origin(Map.of())).endsWith("Api.ApiEndpoint");
    assertThat(origin(DOMAIN)).isEqualTo("https://refcheck.example.com");
    assertThat(origin(Map.of("PublicOrigin", "http://127.0.0.1:8080")))
        .isEqualTo("http://127.0.0.1:8080");
  }

  @Test
  void aDomainIsMadeIfThereIsOneAndPointedIfItsZoneIsKnown() {
    assertThat(TEMPLATE.resources())
        .doesNotContainKeys("PublicDomain", "PublicMapping", "PublicAddress");
    var domain = House.template(DOMAIN).resources();
    assertThat(domain).containsKeys("PublicDomain", "PublicMapping");
    assertThat(domain).doesNotContainKey("PublicAddress");
    assertThat(Raw.text(domain.get("PublicMapping"), "Properties", "Stage")).isEqualTo("$default");
    var zone = new HashMap<>(DOMAIN);
    zone.put("HostedZoneId", "Z0000");
    assertThat(House.template(zone).resources()).containsKey("PublicAddress");
  }

  @Test
  void anIdentityThatExistsIsLeftAlone() {
    assertThat(TEMPLATE.identities()).containsExactly("example.com");
    assertThat(House.template(Map.of("SenderIdentityIs", "existing")).identities()).isEmpty();
  }

  @Test
  void alarmsAreWrittenToWhoeverWantsThem() {
    assertThat(TEMPLATE.resources())
        .containsKey("AlarmTopic")
        .doesNotContainKey("AlarmSubscription");
    assertThat(House.template(Map.of("AlarmAddress", "ops@example.com")).resources())
        .containsKey("AlarmSubscription");
  }
}
