package refcheck.tests.bench;

import static refcheck.testing.CaseCommands.openForm;
import static refcheck.testing.CaseCommands.submit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.TenantId;
import refcheck.domain.cases.CaseCommand;
import refcheck.domain.cases.CaseEvent.Created;
import refcheck.domain.cases.CaseMetadata;
import refcheck.domain.cases.CheckPlan;
import refcheck.domain.cases.Terms;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.delivery.Delivery;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.domain.dossier.Candidate;
import refcheck.domain.dossier.DossierPart.Answers;
import refcheck.domain.dossier.DossierPart.CandidatePart;
import refcheck.domain.dossier.Position;
import refcheck.domain.task.TaskId;
import refcheck.store.AdditionalWrites;
import refcheck.store.CaseStore;
import refcheck.store.CommandResult;
import refcheck.store.DossierStore;
import refcheck.store.IdempotentRequest;
import refcheck.store.NewCase;
import refcheck.store.Outbox;
import refcheck.table.Table;
import refcheck.testing.InMemoryDataKeyProvider;
import refcheck.testing.SampleCases;
import refcheck.vault.Vault;

/** Fills a table with checks that are complete but not purged. */
final class PurgeChecks {
  static final Duration RETENTION = Duration.ofDays(90);
  private static final Duration RESPONSE_TIME = Duration.ofDays(7);
  private static final TenantId ACME = new TenantId("acme");
  private static final TaskId ROBIN = SampleCases.reference(new PersonId("ref_robin"));

  private final CaseStore checks;
  private final Outbox outbox;
  private final DossierStore dossiers;

  PurgeChecks(Table table) {
    checks = new CaseStore(table);
    outbox = new Outbox(table, checks);
    dossiers = new DossierStore(table, Vault.over(new InMemoryDataKeyProvider()));
  }

  /**
   * Creates a check that was completed at this moment. It is due for its purge when its retention
   * ends.
   */
  CaseKey completed(Instant at) {
    var key = new CaseKey(ACME, CaseId.next("chk", at));
    create(key, at);
    sent(key, EmailKind.INVITATION, at);
    execute(key, openForm(ROBIN), at, AdditionalWrites.NOTHING);
    var answers = dossiers.seal(key, new Answers(ROBIN, Map.of("role", "Sample role")));
    execute(
        key,
        submit(ROBIN),
        at,
        AdditionalWrites.ifRevision(key, answers, Map.of()).onlyIfChanged());
    sent(key, EmailKind.RECEIPT, at);
    return key;
  }

  /**
   * Creates a check of which only the schedule's entry matters. Its next deadline is at this
   * moment.
   */
  void due(Instant at) {
    var created = created(at.minus(RESPONSE_TIME));
    var key = new CaseKey(ACME, CaseId.next("chk", created.at()));
    var check = VersionedCase.created(key, created, CaseMetadata.NONE, false);
    requireDone(
        checks.create(new NewCase(check, created, links(key), List.of(), Optional.empty())));
  }

  private static Created created(Instant at) {
    var consent = new Terms.ConsentAttestation("key_sample", at.minusSeconds(60), "v1");
    var terms = new Terms(at, RETENTION, CheckPlan.of("tpl_general", RESPONSE_TIME), consent);
    return new Created(terms, List.of(ROBIN.person()));
  }

  private void create(CaseKey key, Instant at) {
    var created = created(at);
    var metadata = new CaseMetadata("ats-" + key.id(), Map.of("team", "core"));
    var candidate =
        new CandidatePart(
            new Candidate("Casey Sample", "casey@example.com", "GB"),
            new Position("Warehouse Team Lead", "GB"),
            "en");
    var request = new IdempotentRequest("once-" + key.id(), "", at, _ -> "/v1/checks");
    var newCheck =
        new NewCase(
            VersionedCase.created(key, created, metadata, false),
            created,
            links(key),
            dossiers.seal(key, candidate),
            Optional.of(request));
    requireDone(checks.create(newCheck));
  }

  private static Map<TaskId, String> links(CaseKey key) {
    return Map.of(ROBIN, "link-" + key.id());
  }

  private void sent(CaseKey key, EmailKind kind, Instant at) {
    var delivery = DeliveryId.email(ROBIN, kind);
    if (!outbox.record(key, delivery, new Delivery.Sent(at), at)) {
      throw new IllegalStateException("the delivery was not recorded");
    }
  }

  private void execute(
      CaseKey key, CaseCommand command, Instant at, AdditionalWrites additionalWrites) {
    requireDone(checks.execute(key, command, at, additionalWrites));
  }

  private static void requireDone(CommandResult result) {
    if (!(result instanceof CommandResult.Done)) {
      throw new IllegalStateException(result.toString());
    }
  }
}
