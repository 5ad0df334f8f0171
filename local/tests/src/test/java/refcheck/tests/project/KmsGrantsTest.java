package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.domain.dossier.PartKind;
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

  /** The table of the kinds of parts says who seals and opens; the roles say the same. */
  @Test
  void everyRoleSealsAndOpensThePartsOfTheTable() {
    var granted = new TreeMap<String, Set<String>>();
    kms()
        .forEach(statement -> {
          var parts =
              RawTemplate.texts(
                  RawTemplate.at(
                      statement.raw(), "Condition", "StringLike", "kms:EncryptionContext:part"));
          var use = statement.function() + " " + statement.actions().getFirst();
          granted.computeIfAbsent(use, _ -> new TreeSet<>()).addAll(parts);
        });
    assertThat(granted).isEqualTo(expectedGrants());
  }

  private static Map<String, Set<String>> expectedGrants() {
    var expected = new TreeMap<String, Set<String>>();
    for (var kind : PartKind.values()) {
      var parts = kind == PartKind.CANDIDATE ? kind.wireName() : kind.wireName() + "-*";
      var seal = resource(kind.sealedBy()) + " kms:GenerateDataKey";
      expected.computeIfAbsent(seal, _ -> new TreeSet<>()).add(parts);
      for (var function : kind.openedBy()) {
        expected
            .computeIfAbsent(resource(function) + " kms:Decrypt", _ -> new TreeSet<>())
            .add(parts);
      }
    }
    return expected;
  }

  /** The name of a function's resource: {@code create-check} is {@code CreateCheck}. */
  private static String resource(String function) {
    return Stream.of(function.split("-"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
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
