package refcheck.store;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.TenantId;
import refcheck.domain.cases.CaseEvent.Created;
import refcheck.domain.cases.CaseMetadata;
import refcheck.domain.cases.Terms;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.task.TaskId;
import refcheck.table.Table;
import refcheck.testing.InMemoryDataKeyProvider;
import refcheck.testing.SampleCases;
import refcheck.vault.SealedPart;
import refcheck.vault.Vault;

/** Sample checks for the store tests. */
final class Samples {
  static final TenantId ACME = new TenantId("acme");
  static final TaskId ANNA = SampleCases.reference(new PersonId("ref_anna"));
  static final TaskId BEN = SampleCases.reference(new PersonId("ref_ben"));
  static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
  static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
  static final Instant DEADLINE = MONDAY.plus(Duration.ofDays(7));
  static final Terms TERMS = SampleCases.terms(MONDAY, DEADLINE);
  static final CaseMetadata NOTES = new CaseMetadata("ats-1", Map.of("team", "sales"));

  private Samples() {}

  static CaseKey key() {
    return new CaseKey(ACME, CaseId.next("chk", MONDAY));
  }

  /** A check with two referees. The link hashes are derived from its id. */
  static NewCase newCase(
      CaseKey key,
      CaseMetadata metadata,
      List<SealedPart> parts,
      @Nullable IdempotentRequest idempotency) {
    return newCase(
        key,
        new Created(TERMS, List.of(ANNA.person(), BEN.person())),
        metadata,
        parts,
        idempotency);
  }

  static NewCase newCase(CaseKey key, Created created) {
    return newCase(key, created, CaseMetadata.NONE, List.of(), null);
  }

  private static NewCase newCase(
      CaseKey key,
      Created created,
      CaseMetadata metadata,
      List<SealedPart> parts,
      @Nullable IdempotentRequest idempotency) {
    var links = new LinkedHashMap<TaskId, String>();
    var tasks = created.terms().plan().tasks(created.people());
    tasks.forEach(task -> links.put(task, key.id() + "-" + task));
    return new NewCase(
        VersionedCase.created(key, created, metadata, false),
        created,
        links,
        parts,
        Optional.ofNullable(idempotency));
  }

  static NewCase newCase(CaseKey key) {
    return newCase(key, CaseMetadata.NONE, List.of(), null);
  }

  static IdempotentRequest idempotentRequest(String key, String fingerprint, Instant now) {
    return new IdempotentRequest(key, fingerprint, now, found -> "/" + found.key().id());
  }

  static DossierStore dossiers(Table table) {
    return new DossierStore(table, Vault.over(new InMemoryDataKeyProvider()));
  }
}
