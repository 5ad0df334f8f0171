package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.ACME;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.NOTES;
import static refcheck.store.Samples.idempotentRequest;
import static refcheck.store.Samples.newCase;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import refcheck.domain.cases.CaseEvolver;
import refcheck.domain.cases.CaseMetadata;
import refcheck.domain.retention.Retention;
import refcheck.testing.CaseCommands;

/** What is left of a purged check, and what other checks may take over. */
class PurgedCheckTest extends DossierPurgerFixture {
  @Test
  void keepsAnIdempotencyKeyThatAnotherCheckHasTaken() {
    var later = Samples.key();
    var again = idempotentRequest("create", "", MONDAY.plus(Duration.ofHours(26)));
    cases.create(newCase(later, CaseMetadata.NONE, List.of(), again));
    destroy(key);
    assertThat(memory.get(RowKeys.idempotency(ACME, "create"))).isPresent();
    destroy(later);
    assertThat(memory.get(RowKeys.idempotency(ACME, "create"))).isEmpty();
  }

  @Test
  void keepsAnExternalIdThatAnotherCheckHasTaken() {
    destroy(key);
    var later = Samples.key();
    cases.create(newCase(later, NOTES, List.of(), null));
    destroy(key); // As if the first purge had crashed before CompletePurge.
    assertThat(cases.findByExternalId(ACME, "ats-1")).isPresent();
  }

  @Test
  void aPurgedCheckKeepsOnlyItsState() {
    destroy(key);
    cases.execute(key, CaseCommands.completePurge(), END);
    var row = memory.get(RowKeys.caseRow(key)).orElseThrow();
    assertThat(row.attributes())
        .doesNotContainKeys("external_id", "metadata", "outside", "due_shard", "due_at");
    var check = cases.find(key).orElseThrow();
    assertThat(check.state().retention()).isInstanceOf(Retention.Purged.class);
    assertThat(check.metadata()).isEqualTo(CaseMetadata.NONE);
    assertThat(CaseEvolver.fold(cases.history(key))).isEqualTo(check.state());
  }

  @Test
  void aPurgedExternalIdIsFreeAgain() {
    destroy(key);
    cases.execute(key, CaseCommands.completePurge(), END);
    assertThat(cases.findByExternalId(ACME, "ats-1")).isEmpty();
    assertThat(cases.create(newCase(Samples.key(), NOTES, List.of(), null)))
        .isInstanceOf(CommandResult.Done.class);
  }
}
