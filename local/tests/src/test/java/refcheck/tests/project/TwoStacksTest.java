package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.pattern.EventPattern;
import refcheck.emulator.template.Template;
import refcheck.emulator.template.Trigger.ScheduleTrigger;
import refcheck.json.Json;

/** Checks that two stages in one account and region do not share names or emails. */
class TwoStacksTest {
  private static final Template TEMPLATE = ProjectFiles.template();

  /** Properties that name a resource. A second stack with the same name would fail. */
  private static final Set<String> NAMES =
      Set.of(
          "Name",
          "TableName",
          "QueueName",
          "RoleName",
          "FunctionName",
          "TopicName",
          "AlarmName",
          "AliasName",
          "LogGroupName",
          "DashboardName",
          "FilterName",
          "ManagedPolicyName");

  @Test
  void noResourceHasAFixedName() {
    assertThat(TEMPLATE.resources())
        .allSatisfy((id, resource) -> {
          var names = new HashSet<>(NAMES);
          if (RawTemplate.text(resource, "Type").equals("AWS::Logs::MetricFilter")) {
            names.remove("LogGroupName"); // For a metric filter, it is the log that it reads.
          }
          assertThat(RawTemplate.map(resource, "Properties").keySet())
              .as(id)
              .doesNotContainAnyElementsOf(names);
        });
  }

  /** SAM names a schedule after its event, unless OmitName lets CloudFormation choose the name. */
  @Test
  void schedulesHaveNoFixedName() {
    var schedules =
        TEMPLATE.functions().stream()
            .filter(function -> !function.events(ScheduleTrigger.class).isEmpty())
            .map(function -> TEMPLATE.resources().get(function.logicalId()))
            .flatMap(
                function -> RawTemplate.map(function, "Properties", "Events").values().stream())
            .filter(event -> RawTemplate.text(event, "Type").equals("ScheduleV2"));
    assertThat(schedules)
        .isNotEmpty()
        .allSatisfy(schedule ->
            assertThat(RawTemplate.text(schedule, "Properties", "OmitName")).isEqualTo("true"));
  }

  /** The event bus belongs to the account, so events of another stack's emails must not match. */
  @ParameterizedTest
  @CsvSource({
    "Email Sent,               refcheck-MailConfiguration, true",
    "Email Sent,               other-MailConfiguration,    false",
    "Email Complaint Received, other-MailConfiguration,    false",
    "Email Rejected,           other-MailConfiguration,    false",
    "Email Bounced,            refcheck-MailConfiguration, true",
    "Email Bounced,            other-MailConfiguration,    false",
  })
  void theRuleMatchesOnlyEventsOfOwnEmails(String type, String configuration, boolean own) {
    var rule = TEMPLATE.rules().getFirst();
    assertThat(TEMPLATE.rules()).hasSize(1);
    assertThat(EventPattern.parse(rule.pattern()).matches(event(type, configuration)))
        .isEqualTo(own);
  }

  private static JsonNode event(String type, String configuration) {
    var tags =
        Map.of("ses:configuration-set", List.of(configuration), "email", List.of("invitation"));
    var event =
        Json.object(
            "source",
            "aws.ses",
            "detail-type",
            type,
            "detail",
            Json.object("mail", Map.of("tags", tags), "bounce", Map.of("bounceType", "Permanent")));
    return JsonNodes.read(Json.text(event), "an event");
  }
}
