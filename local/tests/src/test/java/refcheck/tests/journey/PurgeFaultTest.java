package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import refcheck.domain.Check;
import refcheck.domain.CheckKey;
import refcheck.domain.Command.BeginPurge;
import refcheck.domain.Command.Cancel;
import refcheck.domain.Command.OpenForm;
import refcheck.domain.Command.SaveDraft;
import refcheck.domain.RefereeId;
import refcheck.domain.dossier.DossierPart.Draft;
import refcheck.emulator.json.JsonNodes;
import refcheck.json.Json;
import refcheck.store.AdditionalWrites;
import refcheck.store.CheckStore;
import refcheck.store.DossierStore;
import refcheck.tests.journey.FaultInjector.Fault;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Injects every fault at every call of purge-check, and checks that all data is destroyed and the
 * event published once.
 */
class PurgeFaultTest {
  private static final String FUNCTION = "purge-check";
  private static final int MIN_CALLS = 8;
  private static final int PARTS = 3;
  private static final ManualStack STACK = new ManualStack();
  private static final PersonalDataSearch TRACES =
      new PersonalDataSearch(STACK.template, STACK.tables);

  private final CheckStore checks = STACK.operator("submit-form").getBean(CheckStore.class);
  private final DossierStore dossiers = STACK.operator("submit-form").getBean(DossierStore.class);

  /** Creates a check with a draft and begins its purge. */
  private CheckKey purging() {
    var now = STACK.clock.instant();
    var request = CheckRequestBuilder.english(now);
    var check = STACK.create(request.referee(request.address("gone")));
    var key = ManualStack.key(check);
    var referee =
        new RefereeId(JsonNodes.elements(check, "referees").getFirst().get("id").getStringValue());
    checks.execute(key, new OpenForm(referee, now));
    var draft = dossiers.seal(key, new Draft(referee, Map.of("role", "Lead"))).getFirst();
    checks.execute(
        key,
        new SaveDraft(referee, now),
        AdditionalWrites.ifRevision(key, List.of(draft), Map.of()));
    checks.execute(key, new Cancel(now));
    checks.execute(key, new BeginPurge(now.plus(Duration.ofDays(90))));
    assertThat(checks.find(key).orElseThrow().check()).isInstanceOf(Check.Purging.class);
    assertThat(remaining("KeysTable", key)).hasSize(PARTS);
    return key;
  }

  private static boolean deliver(CheckKey key) {
    return STACK.deliver(
        FUNCTION,
        Json.text(Json.object("tenant", key.tenant().value(), "check", key.check().value())));
  }

  /** The keys of all rows that contain the check's ID. */
  private static List<String> remaining(String table, CheckKey key) {
    return TRACES.rows(table).stream()
        .filter(row -> row.toString().contains(key.check().value()))
        .map(row -> place(row, key))
        .sorted()
        .toList();
  }

  private static String place(Map<String, AttributeValue> row, CheckKey key) {
    return row.get("pk").s().replace(key.check().value(), "") + " " + row.get("sk").s();
  }

  private int calls(CheckKey key) {
    STACK.faultInjector(FUNCTION).arm(Fault.NONE, 0);
    assertThat(deliver(key)).isTrue();
    var calls = STACK.faultInjector(FUNCTION).disarm();
    assertThat(calls).isGreaterThanOrEqualTo(MIN_CALLS);
    return calls;
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void destroysAllDataDespiteFaults(Fault fault) {
    var undisturbed = purging();
    var last = calls(undisturbed);
    var expected = remaining("MainTable", undisturbed);
    assertThat(expected)
        .contains("T#byhand#C# CHECK")
        .allMatch(at -> at.matches(".* (CHECK|EVENT#\\d+)"));

    for (int at = 1; at <= last; at++) {
      var key = purging();
      STACK.faultInjector(FUNCTION).arm(fault, at);
      deliver(key);
      STACK.faultInjector(FUNCTION).disarm();
      destroyedKeysFirst(key);
      assertThat(deliver(key)).isTrue();
      assertThat(deliver(key)).isTrue();
      assertThat(checks.find(key).orElseThrow().check())
          .as("after %s at call %d", fault, at)
          .isInstanceOf(Check.Purged.class);
      assertThat(remaining("MainTable", key)).isEqualTo(expected);
      assertThat(remaining("KeysTable", key)).isEmpty();
    }
  }

  /**
   * Without its key, every copy of a part is unreadable. So no part may be deleted while a key
   * exists.
   */
  private static void destroyedKeysFirst(CheckKey key) {
    if (!remaining("KeysTable", key).isEmpty()) {
      assertThat(remaining("MainTable", key))
          .filteredOn(at -> at.contains(" PART#"))
          .hasSize(PARTS);
    }
  }
}
