package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.emulator.template.Template;

/** Checks the permissions of every function's role in the template. */
class RolesTest {
  private static final Template TEMPLATE = ProjectFiles.template();

  @Test
  void everyFunctionHasItsOwnLambdaRole() {
    assertThat(RoleStatement.all().map(RoleStatement::function).distinct())
        .containsExactlyInAnyOrderElementsOf(
            TEMPLATE.functions().stream().map(each -> each.logicalId()).toList());
    assertThat(RawTemplate.ofType(TEMPLATE.resources(), "AWS::Serverless::Function"))
        .allSatisfy(function ->
            assertThat(RawTemplate.text(function.getValue(), "Properties", "Role"))
                .endsWith("role/refcheck-" + function.getKey() + "Role"));
    assertThat(RawTemplate.ofType(TEMPLATE.resources(), "AWS::IAM::Role"))
        .allSatisfy(role -> {
          var trust = RawTemplate.at(role.getValue(), "Properties", "AssumeRolePolicyDocument");
          assertThat(RawTemplate.list(RawTemplate.at(trust, "Statement")))
              .extracting(each -> RawTemplate.text(each, "Principal"))
              .containsExactly("{Service=lambda.amazonaws.com}");
        });
  }

  /**
   * For Policies and triggers, SAM attaches AWS's managed policies to the roles that it creates.
   * These allow reading and deleting in every queue and reading every stream of the account.
   */
  @Test
  void samAddsNoPolicies() {
    assertThat(RawTemplate.ofType(TEMPLATE.resources(), "AWS::IAM::Role"))
        .isNotEmpty()
        .allSatisfy(role ->
            assertThat(RawTemplate.map(role.getValue(), "Properties"))
                .containsOnlyKeys("AssumeRolePolicyDocument", "Policies"));
    assertThat(RawTemplate.ofType(TEMPLATE.resources(), "AWS::Serverless::Function"))
        .allSatisfy(function ->
            assertThat(RawTemplate.map(function.getValue(), "Properties"))
                .doesNotContainKeys("Policies", "Tracing", "VpcConfig", "DeadLetterQueue"));
    assertThat(RawTemplate.map(TEMPLATE.asWritten("Globals"), "Function"))
        .doesNotContainKeys("Policies", "Tracing", "VpcConfig", "DeadLetterQueue");
  }

  @Test
  void everyStatementNamesItsActionsAndResources() {
    assertThat(RoleStatement.all())
        .isNotEmpty()
        .allSatisfy(statement -> {
          assertThat(statement.raw().keySet())
              .as(statement.function())
              .isSubsetOf(Set.of("Effect", "Action", "Resource", "Condition"));
          assertThat(statement.raw().get("Effect")).isEqualTo("Allow");
          assertThat(statement.actions()).isNotEmpty().noneMatch(each -> each.contains("*"));
          assertThat(statement.resources())
              .isNotEmpty()
              .allMatch(each -> each.startsWith("arn:"))
              .noneMatch(each -> each.contains("*"));
        });
  }

  @Test
  void sensitiveActionsBelongToSingleRoles() {
    assertThat(
            RoleStatement.functionsAllowed(
                Set.of("dynamodb:BatchWriteItem", "dynamodb:DeleteItem")::contains))
        .containsExactly("PurgeCheck");
    assertThat(RoleStatement.functionsAllowed("sqs:SendMessage"::equals))
        .containsExactlyInAnyOrder("PublishEvents", "ProcessDueChecks");
    assertThat(RoleStatement.functionsAllowed("dynamodb:UpdateItem"::equals))
        .containsExactly("ProcessDueChecks");
    assertThat(
            RoleStatement.functionsAllowed(
                action -> action.matches("dynamodb:.*(Records|Shard|Stream).*")))
        .containsExactly("PublishEvents");
    assertThat(RoleStatement.functionsAllowed(action -> action.startsWith("ses:")))
        .containsExactly("SendEmail");
  }

  @ParameterizedTest
  @CsvSource({
    "SendEmail,   refcheck-EmailsQueue",
    "RecordDelivery, refcheck-DeliveriesQueue",
    "PurgeCheck,     refcheck-PurgesQueue",
    "ProcessDueChecks,     refcheck-ContinuationsQueue",
  })
  void onlyItsFunctionReadsAQueue(String function, String queue) {
    assertThat(RoleStatement.all())
        .filteredOn(each -> each.allows("sqs:ReceiveMessage"::equals))
        .filteredOn(each -> each.resources().stream().anyMatch(name -> name.endsWith(queue)))
        .extracting(RoleStatement::function)
        .containsExactly(function);
  }

  @Test
  void onlyProcessDueChecksReadsTheIndex() {
    assertThat(RoleStatement.all())
        .filteredOn(each -> each.resources().stream().anyMatch(name -> name.contains("/index/")))
        .singleElement()
        .satisfies(statement -> {
          assertThat(statement.function()).isEqualTo("ProcessDueChecks");
          assertThat(statement.actions()).containsExactly("dynamodb:Query");
          assertThat(statement.resources())
              .singleElement()
              .satisfies(name -> assertThat(name).endsWith("/index/due"));
        });
  }
}
