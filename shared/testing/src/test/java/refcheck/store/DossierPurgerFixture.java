package refcheck.store;

import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.NOTES;
import static refcheck.store.Samples.TUESDAY;
import static refcheck.store.Samples.idempotentRequest;
import static refcheck.store.Samples.newCase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import refcheck.domain.CaseKey;
import refcheck.domain.cases.CaseMetadata;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.retention.Retention;
import refcheck.testing.CaseCommands;
import refcheck.testing.InMemoryTable;

/** A check whose purge has begun, and another check. */
abstract class DossierPurgerFixture {
  static final Instant END = TUESDAY.plus(Duration.ofDays(90));

  final InMemoryTable memory = new InMemoryTable();
  final CaseStore cases = new CaseStore(memory);
  final DossierStore dossiers = Samples.dossiers(memory);
  final DossierPurger purger = new DossierPurger(memory);
  final CaseKey key = Samples.key();
  final CaseKey neighbour = Samples.key();

  @BeforeEach
  final void createsAPurgingCheck() {
    create(neighbour, CaseMetadata.NONE, "neighbour");
    create(key, NOTES, "create");
    cases.execute(key, CaseCommands.openForm(ANNA), MONDAY);
    submit();
    var cancel = Optional.of(idempotentRequest("cancel", "", TUESDAY));
    cases.execute(key, CaseCommands.cancel(), TUESDAY, AdditionalWrites.NOTHING, cancel);
    cases.execute(key, CaseCommands.beginPurge(), END);
  }

  private void create(CaseKey check, CaseMetadata metadata, String idempotencyKey) {
    var parts = dossiers.seal(check, answers());
    cases.create(newCase(check, metadata, parts, idempotentRequest(idempotencyKey, "", MONDAY)));
  }

  private void submit() {
    var sealed = dossiers.seal(key, answers()).getFirst();
    var submit = CaseCommands.submit(ANNA);
    cases.execute(
        key,
        submit,
        MONDAY,
        AdditionalWrites.ifRevision(key, List.of(sealed), Map.of()).onlyIfChanged());
  }

  private static DossierPart answers() {
    return new DossierPart.Answers(ANNA, Map.of("role", "Lead"));
  }

  final void destroy(CaseKey check) {
    purger.destroy(check, new Retention.Purging(Optional.of(END), END));
  }
}
