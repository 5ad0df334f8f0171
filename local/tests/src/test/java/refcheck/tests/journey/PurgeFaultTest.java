package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.testing.CaseCommands.beginPurge;
import static refcheck.testing.CaseCommands.cancel;
import static refcheck.testing.CaseCommands.openForm;
import static refcheck.testing.CaseCommands.saveDraft;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.dossier.DossierPart.Draft;
import refcheck.domain.retention.Retention;
import refcheck.emulator.json.JsonNodes;
import refcheck.json.Json;
import refcheck.store.AdditionalWrites;
import refcheck.store.CaseStore;
import refcheck.store.DossierStore;
import refcheck.store.PurgeCaseMessage;
import refcheck.testing.SampleCases;
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

  private final CaseStore checks = STACK.operator("submit-form").getBean(CaseStore.class);
  private final DossierStore dossiers = STACK.operator("submit-form").getBean(DossierStore.class);

  /** Creates a check with a draft and begins its purge. */
  private CaseKey purging() {
    var now = STACK.clock.instant();
    var request = CheckRequestBuilder.english(now);
    var check = STACK.create(request.referee(request.address("gone")));
    var key = ManualStack.key(check);
    var referee =
        SampleCases.reference(
            new PersonId(
                JsonNodes.elements(check, "referees").getFirst().get("id").getStringValue()));
    checks.execute(key, openForm(referee), now);
    var draft = dossiers.seal(key, new Draft(referee, Map.of("role", "Lead"))).getFirst();
    checks.execute(
        key, saveDraft(referee), now, AdditionalWrites.ifRevision(key, List.of(draft), Map.of()));
    checks.execute(key, cancel(), now);
    checks.execute(key, beginPurge(), now.plus(Duration.ofDays(90)));
    assertThat(checks.find(key).orElseThrow().state().retention())
        .isInstanceOf(Retention.Purging.class);
    assertThat(remaining("KeysTable", key)).hasSize(PARTS);
    return key;
  }

  private static boolean deliver(CaseKey key) {
    return STACK.deliver(FUNCTION, Json.text(new PurgeCaseMessage(key).json()));
  }

  /** The keys of all rows that contain the check's ID. */
  private static List<String> remaining(String table, CaseKey key) {
    return TRACES.rows(table).stream()
        .filter(row -> row.toString().contains(key.id().value()))
        .map(row -> place(row, key))
        .sorted()
        .toList();
  }

  private static String place(Map<String, AttributeValue> row, CaseKey key) {
    return row.get("pk").s().replace(key.id().value(), "") + " " + row.get("sk").s();
  }

  private int calls(CaseKey key) {
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
        .contains("T#byhand#C# CASE")
        .allMatch(at -> at.matches(".* (CASE|EVENT#\\d+)"));

    for (int at = 1; at <= last; at++) {
      var key = purging();
      STACK.faultInjector(FUNCTION).arm(fault, at);
      deliver(key);
      STACK.faultInjector(FUNCTION).disarm();
      destroyedKeysFirst(key);
      assertThat(deliver(key)).isTrue();
      assertThat(deliver(key)).isTrue();
      assertThat(checks.find(key).orElseThrow().state().retention())
          .as("after %s at call %d", fault, at)
          .isInstanceOf(Retention.Purged.class);
      assertThat(remaining("MainTable", key)).isEqualTo(expected);
      assertThat(remaining("KeysTable", key)).isEmpty();
    }
  }

  /**
   * Without its key, every copy of a part is unreadable. So no part may be deleted while a key
   * exists.
   */
  private static void destroyedKeysFirst(CaseKey key) {
    if (!remaining("KeysTable", key).isEmpty()) {
      assertThat(remaining("MainTable", key))
          .filteredOn(at -> at.contains(" PART#"))
          .hasSize(PARTS);
    }
  }
}
