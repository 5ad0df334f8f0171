package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.ACME;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.NOTES;
import static refcheck.store.Samples.TUESDAY;
import static refcheck.store.Samples.idempotentRequest;
import static refcheck.store.Samples.newCheck;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import refcheck.domain.Check;
import refcheck.domain.CheckCode;
import refcheck.domain.CheckEvolver;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckMetadata;
import refcheck.domain.CloseReason;
import refcheck.domain.Command;
import refcheck.domain.dossier.DossierPart;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.testing.InMemoryTable;

class DossierPurgerTest {
  private static final Instant END = TUESDAY.plus(Duration.ofDays(90));

  private final InMemoryTable memory = new InMemoryTable();
  private final CheckStore checks = new CheckStore(memory);
  private final DossierStore dossiers = Samples.dossiers(memory);
  private final DossierPurger purger = new DossierPurger(memory);
  private final CheckKey key = Samples.key();
  private final CheckKey neighbour = Samples.key();

  @BeforeEach
  void createsAPurgingCheck() {
    create(neighbour, CheckMetadata.NONE, "neighbour");
    create(key, NOTES, "create");
    checks.execute(key, new Command.OpenForm(ANNA, MONDAY));
    submit();
    var cancel = Optional.of(idempotentRequest("cancel", "", TUESDAY));
    checks.execute(key, new Command.Cancel(TUESDAY), AdditionalWrites.NOTHING, cancel);
    checks.execute(key, new Command.BeginPurge(END));
  }

  @Test
  void keepsTheCheckAndItsEvents() {
    assertThat(rowsOfCheck())
        .extracting(row -> row.text("sk"))
        .anyMatch(sk -> sk.startsWith("PART#"));
    destroy(key);
    assertThat(rowsOfCheck())
        .extracting(row -> row.text("sk").replaceFirst("#.*", ""))
        .containsOnly("CHECK", "EVENT");
    assertThat(memory.query(RowKey.TableId.KEYS, RowKeys.partition(key), "")).isEmpty();
    assertThat(checks.history(key)).hasSize(6);
  }

  @Test
  void deletesRowsOutsideThePartition() {
    destroy(key);
    var partitions = memory.rows().stream().map(row -> row.text("pk"));
    assertThat(partitions.filter(pk -> !pk.contains(neighbour.check().value())))
        .containsOnly(
            RowKeys.partition(key),
            RowKeys.idempotency(ACME, "neighbour").pk(),
            RowKeys.code(ACME, CheckCode.of(neighbour.check())).pk());
  }

  @Test
  void keepsOtherChecks() {
    var before = rowsOfNeighbour();
    destroy(key);
    assertThat(rowsOfNeighbour()).isEqualTo(before).isNotEmpty();
  }

  @Test
  void keepsAnIdempotencyKeyThatAnotherCheckHasTaken() {
    var later = Samples.key();
    var again = idempotentRequest("create", "", MONDAY.plus(Duration.ofHours(26)));
    checks.create(newCheck(later, CheckMetadata.NONE, List.of(), again));
    destroy(key);
    assertThat(memory.get(RowKeys.idempotency(ACME, "create"))).isPresent();
    destroy(later);
    assertThat(memory.get(RowKeys.idempotency(ACME, "create"))).isEmpty();
  }

  @Test
  void keepsAnExternalIdThatAnotherCheckHasTaken() {
    destroy(key);
    var later = Samples.key();
    checks.create(newCheck(later, NOTES, List.of(), null));
    destroy(key); // As if the first purge had crashed before CompletePurge.
    assertThat(checks.findByExternalId(ACME, "ats-1")).isPresent();
  }

  @Test
  void isIdempotent() {
    destroy(key);
    var afterFirst = memory.rows();
    destroy(key);
    assertThat(memory.rows()).isEqualTo(afterFirst);
    destroy(Samples.key());
    assertThat(memory.rows()).isEqualTo(afterFirst);
  }

  @Test
  void aPurgedCheckKeepsOnlyItsState() {
    destroy(key);
    checks.execute(key, new Command.CompletePurge(END));
    var row = memory.get(RowKeys.check(key)).orElseThrow();
    assertThat(row.attributes())
        .doesNotContainKeys(
            "external_id", "metadata", "links", "idempotency", "due_shard", "due_at");
    var check = checks.find(key).orElseThrow();
    assertThat(check.check()).isInstanceOf(Check.Purged.class);
    assertThat(check.metadata()).isEqualTo(CheckMetadata.NONE);
    assertThat(CheckEvolver.fold(checks.history(key))).isEqualTo(check.check());
  }

  @Test
  void aPurgedExternalIdIsFreeAgain() {
    destroy(key);
    checks.execute(key, new Command.CompletePurge(END));
    assertThat(checks.findByExternalId(ACME, "ats-1")).isEmpty();
    assertThat(checks.create(newCheck(Samples.key(), NOTES, List.of(), null)))
        .isInstanceOf(CommandResult.Done.class);
  }

  private void create(CheckKey check, CheckMetadata metadata, String idempotencyKey) {
    var parts = dossiers.seal(check, answers());
    checks.create(newCheck(check, metadata, parts, idempotentRequest(idempotencyKey, "", MONDAY)));
  }

  private void submit() {
    var sealed = dossiers.seal(key, answers()).getFirst();
    var submit = new Command.Submit(ANNA, MONDAY);
    checks.execute(
        key, submit, AdditionalWrites.ifRevision(key, List.of(sealed), Map.of()).onlyIfChanged());
  }

  private static DossierPart answers() {
    return new DossierPart.Answers(ANNA, Map.of("role", "Lead"));
  }

  private List<Row> rowsOfCheck() {
    return memory.query(RowKey.TableId.MAIN, RowKeys.partition(key), "");
  }

  private List<Row> rowsOfNeighbour() {
    return memory.rows().stream()
        .filter(row -> row.attributes().toString().contains(neighbour.check().value()))
        .toList();
  }

  private void destroy(CheckKey check) {
    var closed =
        new Check.Closed(Samples.TERMS, new LinkedHashMap<>(), CloseReason.CANCELLED, TUESDAY);
    purger.destroy(check, new Check.Purging(closed, END));
  }
}
