package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.emulator.template.Template;

/** Checks which parts of the dossier each role may seal or open. */
class KmsGrantsTest {
  private static final Template TEMPLATE = ProjectFiles.template();

  private static Stream<RoleStatement> kms() {
    return RoleStatement.all()
        .filter(statement -> statement.allows(each -> each.startsWith("kms:")));
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
    assertThat(kms().map(RoleStatement::function))
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
            RoleStatement.functionsAllowed(action::equals).stream()
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
}
