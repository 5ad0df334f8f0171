package refcheck.tests.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckMetadata;
import refcheck.domain.Command;
import refcheck.domain.EmailDeliveryId;
import refcheck.domain.EmailKind;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.RefereeId;
import refcheck.domain.TenantId;
import refcheck.domain.Terms;
import refcheck.domain.VersionedCheck;
import refcheck.domain.dossier.Candidate;
import refcheck.domain.dossier.DossierPart.Answers;
import refcheck.domain.dossier.DossierPart.CandidatePart;
import refcheck.domain.dossier.Position;
import refcheck.store.AdditionalWrites;
import refcheck.store.CheckStore;
import refcheck.store.CommandResult;
import refcheck.store.DossierStore;
import refcheck.store.EmailOutbox;
import refcheck.store.IdempotentRequest;
import refcheck.store.NewCheck;
import refcheck.table.Table;
import refcheck.testing.InMemoryDataKeyProvider;
import refcheck.vault.Vault;

/** Fills a table with checks that are complete but not purged. */
final class PurgeChecks {
  static final Duration RETENTION = Duration.ofDays(90);
  private static final Duration RESPONSE_TIME = Duration.ofDays(7);
  private static final TenantId ACME = new TenantId("acme");
  private static final RefereeId ROBIN = new RefereeId("ref_robin");

  private final CheckStore checks;
  private final EmailOutbox outbox;
  private final DossierStore dossiers;

  PurgeChecks(Table table) {
    checks = new CheckStore(table);
    outbox = new EmailOutbox(table, checks);
    dossiers = new DossierStore(table, Vault.over(new InMemoryDataKeyProvider()));
  }

  /**
   * Creates a check that was completed at this moment. It is due for its purge when its retention
   * ends.
   */
  CheckKey completed(Instant at) {
    var key = new CheckKey(ACME, CheckId.next(at));
    create(key, at);
    var invitation = EmailDeliveryId.invitation(ROBIN);
    execute(key, new Command.RecordInvitationSent(ROBIN, at), outbox.sent(key, invitation, at));
    execute(key, new Command.OpenForm(ROBIN, at), AdditionalWrites.NOTHING);
    var answers = dossiers.seal(key, new Answers(ROBIN, Map.of("role", "Sample role")));
    execute(
        key,
        new Command.Submit(ROBIN, at),
        AdditionalWrites.ifRevision(key, answers, Map.of()).onlyIfChanged());
    var receipt = new EmailDeliveryId(ROBIN, EmailKind.RECEIPT);
    execute(key, new Command.RecordInvitationSent(ROBIN, at), outbox.sent(key, receipt, at));
    return key;
  }

  /**
   * Creates a check of which only the schedule's entry matters. Its next deadline is at this
   * moment.
   */
  void due(Instant at) {
    var created = created(at.minus(RESPONSE_TIME));
    var key = new CheckKey(ACME, CheckId.next(created.at()));
    var check = VersionedCheck.created(key, created, CheckMetadata.NONE, false);
    requireDone(
        checks.create(new NewCheck(check, created, links(key), List.of(), Optional.empty())));
  }

  private static CheckCreated created(Instant at) {
    var consent = new Terms.ConsentAttestation("key_sample", at.minusSeconds(60), "v1");
    var terms = new Terms(at, at.plus(RESPONSE_TIME), RETENTION, "tpl_general", consent);
    return new CheckCreated(terms, List.of(ROBIN));
  }

  private void create(CheckKey key, Instant at) {
    var created = created(at);
    var metadata = new CheckMetadata("ats-" + key.check(), Map.of("team", "core"));
    var candidate =
        new CandidatePart(
            new Candidate("Casey Sample", "casey@example.com", "GB"),
            new Position("Warehouse Team Lead", "GB"),
            "en");
    var request = new IdempotentRequest("once-" + key.check(), "", at, _ -> "/v1/checks");
    var newCheck =
        new NewCheck(
            VersionedCheck.created(key, created, metadata, false),
            created,
            links(key),
            dossiers.seal(key, candidate),
            Optional.of(request));
    requireDone(checks.create(newCheck));
  }

  private static Map<RefereeId, String> links(CheckKey key) {
    return Map.of(ROBIN, "link-" + key.check());
  }

  private void execute(CheckKey key, Command command, AdditionalWrites additionalWrites) {
    requireDone(checks.execute(key, command, additionalWrites));
  }

  private static void requireDone(CommandResult result) {
    if (!(result instanceof CommandResult.Done)) {
      throw new IllegalStateException(result.toString());
    }
  }
}
