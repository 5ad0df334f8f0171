package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.emulator.template.Template;

/** Checks the permissions of every function's role in the template. */
class RolesTest {
  private static final Template TEMPLATE = ProjectFiles.template();

  private record Statement(String function, Map<String, Object> raw) {
    List<String> actions() {
      return RawTemplate.texts(raw.get("Action"));
    }

    List<String> resources() {
      return RawTemplate.texts(raw.get("Resource"));
    }

    boolean allows(Predicate<String> action) {
      return actions().stream().anyMatch(action);
    }
  }

  private static Stream<Statement> statements() {
    return RawTemplate.ofType(TEMPLATE.resources(), "AWS::IAM::Role")
        .flatMap(role ->
            RawTemplate.list(RawTemplate.at(role.getValue(), "Properties", "Policies")).stream()
                .flatMap(policy ->
                    RawTemplate.list(RawTemplate.at(policy, "PolicyDocument", "Statement"))
                        .stream())
                .map(raw ->
                    new Statement(role.getKey().replaceFirst("Role$", ""), RawTemplate.map(raw))));
  }

  private static Set<String> functionsAllowed(Predicate<String> action) {
    return statements()
        .filter(statement -> statement.allows(action))
        .map(Statement::function)
        .collect(Collectors.toSet());
  }

  private static Stream<Statement> kms() {
    return statements().filter(statement -> statement.allows(each -> each.startsWith("kms:")));
  }

  @Test
  void everyFunctionHasItsOwnLambdaRole() {
    assertThat(statements().map(Statement::function).distinct())
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
    assertThat(statements())
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

  /** In a KMS key's policy, * means the key itself. No other policy may use it. */
  @Test
  void onlyTheKeyPolicyUsesWildcards() {
    assertThat(TEMPLATE.resources().entrySet())
        .filteredOn(entry -> entry.getValue().toString().matches(".*(Action|Resource)=[^,}]*\\*.*"))
        .extracting(Map.Entry::getKey)
        .containsExactly("DossierKey");
  }

  @Test
  void kmsGrantsAreLimitedToDossierParts() {
    assertThat(kms())
        .isNotEmpty()
        .allSatisfy(statement -> {
          assertThat(statement.actions())
              .hasSize(1)
              .isSubsetOf(List.of("kms:GenerateDataKey", "kms:Decrypt"));
          var condition = RawTemplate.map(statement.raw(), "Condition");
          assertThat(condition).as(statement.function()).containsOnlyKeys("StringLike");
          var like = RawTemplate.map(condition, "StringLike");
          assertThat(like).containsOnlyKeys("kms:EncryptionContext:part");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "CreateCheck,  kms:GenerateDataKey, candidate|referees",
    "SubmitForm,  kms:GenerateDataKey, draft-*|answers-*",
    "ReadReport,   kms:Decrypt,         candidate|referees|answers-*",
    "ShowForm,     kms:Decrypt,         referees|draft-*",
    "SendEmail, kms:Decrypt,         referees",
  })
  void sealsOrOpensOnlyItsParts(String function, String action, String parts) {
    assertThat(kms().filter(each -> each.function().equals(function)))
        .singleElement()
        .satisfies(statement -> {
          assertThat(statement.actions()).containsExactly(action);
          assertThat(
                  RawTemplate.texts(
                      RawTemplate.at(
                          statement.raw(),
                          "Condition",
                          "StringLike",
                          "kms:EncryptionContext:part")))
              .containsExactly(parts.split("\\|"));
        });
  }

  @Test
  void noOtherRoleUsesKms() {
    assertThat(kms().map(Statement::function))
        .containsExactlyInAnyOrder(
            "CreateCheck", "SubmitForm", "ReadReport", "ShowForm", "SendEmail");
  }

  private static Map<String, Object> keyStatement(String sid) {
    var policy = RawTemplate.at(TEMPLATE.resources().get("DossierKey"), "Properties", "KeyPolicy");
    return RawTemplate.list(RawTemplate.at(policy, "Statement")).stream()
        .map(each -> RawTemplate.map(each))
        .filter(each -> sid.equals(each.get("Sid")))
        .findAny()
        .orElseThrow();
  }

  /**
   * CreateGrant would allow use through another principal, and an action with a wildcard could
   * include these actions.
   */
  @Test
  void keyAdministratorsCannotUseTheKey() {
    assertThat(RawTemplate.texts(keyStatement("Administer").get("Action")))
        .contains("kms:PutKeyPolicy", "kms:ScheduleKeyDeletion")
        .noneMatch(
            each -> each.matches("kms:(.*[*]|Encrypt|Decrypt|ReEncrypt.*|Generate.*|CreateGrant)"));
  }

  /**
   * The policy uses role names by CloudFormation's pattern, because ARNs would be a circular
   * reference.
   */
  @ParameterizedTest
  @CsvSource({"Seal, kms:GenerateDataKey", "Open, kms:Decrypt"})
  void theKeyPolicyAllowsExactlyTheRolesThatUseTheKey(String sid, String action) {
    var statement = keyStatement(sid);
    assertThat(RawTemplate.texts(statement.get("Action"))).containsExactly(action);
    var condition = RawTemplate.map(statement, "Condition");
    assertThat(condition).containsOnlyKeys("ArnLike");
    assertThat(RawTemplate.map(condition, "ArnLike")).containsOnlyKeys("aws:PrincipalArn");
    assertThat(RawTemplate.texts(RawTemplate.at(condition, "ArnLike", "aws:PrincipalArn")))
        .containsExactlyInAnyOrderElementsOf(
            functionsAllowed(action::equals).stream()
                .map("arn:aws:iam::000000000000:role/refcheck-%sRole-*"::formatted)
                .toList());
  }

  @Test
  void theKeyPolicyHasNoOtherStatements() {
    var policy = RawTemplate.at(TEMPLATE.resources().get("DossierKey"), "Properties", "KeyPolicy");
    assertThat(
            RawTemplate.list(RawTemplate.at(policy, "Statement")).stream()
                .map(each -> RawTemplate.text(each, "Sid")))
        .containsExactly("Administer", "Seal", "Open");
    assertThat(
            RawTemplate.text(
                TEMPLATE.resources().get("DossierKey"), "Properties", "EnableKeyRotation"))
        .isEqualTo("true");
  }

  @Test
  void sensitiveActionsBelongToSingleRoles() {
    assertThat(functionsAllowed(Set.of("dynamodb:BatchWriteItem", "dynamodb:DeleteItem")::contains))
        .containsExactly("PurgeCheck");
    assertThat(functionsAllowed("sqs:SendMessage"::equals))
        .containsExactlyInAnyOrder("PublishEvents", "ProcessDueChecks");
    assertThat(functionsAllowed("dynamodb:UpdateItem"::equals)).containsExactly("ProcessDueChecks");
    assertThat(functionsAllowed(action -> action.matches("dynamodb:.*(Records|Shard|Stream).*")))
        .containsExactly("PublishEvents");
    assertThat(functionsAllowed(action -> action.startsWith("ses:"))).containsExactly("SendEmail");
  }

  @ParameterizedTest
  @CsvSource({
    "SendEmail,   refcheck-LettersQueue",
    "RecordDelivery, refcheck-DeliveriesQueue",
    "PurgeCheck,     refcheck-PurgesQueue",
    "ProcessDueChecks,     refcheck-ContinuationsQueue",
  })
  void onlyItsFunctionReadsAQueue(String function, String queue) {
    assertThat(statements())
        .filteredOn(each -> each.allows("sqs:ReceiveMessage"::equals))
        .filteredOn(each -> each.resources().stream().anyMatch(name -> name.endsWith(queue)))
        .extracting(Statement::function)
        .containsExactly(function);
  }

  @Test
  void onlyProcessDueChecksReadsTheIndex() {
    assertThat(statements())
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
