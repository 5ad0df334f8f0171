package refcheck.local.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckRecord;
import refcheck.domain.Command;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.LetterId;
import refcheck.domain.LetterKind;
import refcheck.domain.RefereeId;
import refcheck.domain.TenantId;
import refcheck.domain.TenantNotes;
import refcheck.domain.Terms;
import refcheck.domain.dossier.Candidate;
import refcheck.domain.dossier.Part.Answers;
import refcheck.domain.dossier.Part.CandidatePart;
import refcheck.domain.dossier.Position;
import refcheck.store.Alongside;
import refcheck.store.Carried;
import refcheck.store.Checks;
import refcheck.store.Dossiers;
import refcheck.store.NewCheck;
import refcheck.store.Once;
import refcheck.store.Outbox;
import refcheck.store.StoredReply;
import refcheck.store.Table;
import refcheck.testing.InMemoryDataKeys;
import refcheck.vault.Vault;

/** Fills a table with checks that have had their whole life, but for its end. */
final class PurgeChecks {
  static final Duration RETENTION = Duration.ofDays(90);
  private static final Duration ANSWERING = Duration.ofDays(7);
  private static final TenantId ACME = new TenantId("acme");
  private static final RefereeId ROBIN = new RefereeId("ref_robin");

  private final Checks checks;
  private final Outbox outbox;
  private final Dossiers dossiers;

  PurgeChecks(Table table) {
    checks = new Checks(table);
    outbox = new Outbox(table, checks);
    dossiers = new Dossiers(table, Vault.over(new InMemoryDataKeys()));
  }

  /** A check that was completed at this moment, and is to be purged when its retention is over. */
  CheckKey completed(Instant at) {
    var key = new CheckKey(ACME, CheckId.next(at));
    create(key, at);
    var invitation = LetterId.invitation(ROBIN);
    carryOut(key, new Command.Invite(ROBIN, at), outbox.sent(key, invitation, at));
    carryOut(key, new Command.Begin(ROBIN, at), Alongside.NOTHING);
    var answers = dossiers.seal(key, new Answers(ROBIN, Map.of("role", "Sample role")));
    carryOut(key, new Command.Submit(ROBIN, at), Alongside.upon(key, answers, Map.of()).once());
    var receipt = new LetterId(ROBIN, LetterKind.RECEIPT);
    carryOut(key, new Command.Invite(ROBIN, at), outbox.sent(key, receipt, at));
    return key;
  }

  /** A check of which nobody but the schedule will know: its next deadline is at this moment. */
  void due(Instant at) {
    var created = created(at.minus(ANSWERING));
    var key = new CheckKey(ACME, CheckId.next(created.at()));
    var check = CheckRecord.created(key, created, TenantNotes.NONE, false);
    expect(checks.create(new NewCheck(check, created, links(key), List.of(), Optional.empty())));
  }

  private static CheckCreated created(Instant at) {
    var consent = new Terms.Consent("key_sample", at.minusSeconds(60), "v1");
    var terms = new Terms(at, at.plus(ANSWERING), RETENTION, "tpl_general", consent);
    return new CheckCreated(terms, List.of(ROBIN));
  }

  private void create(CheckKey key, Instant at) {
    var created = created(at);
    var notes = new TenantNotes("ats-" + key.check(), Map.of("team", "core"));
    var candidate =
        new CandidatePart(
            new Candidate("Casey Sample", "casey@example.com", "GB"),
            new Position("Warehouse Team Lead", "GB"),
            "en");
    var once =
        new Once("once-" + key.check(), "", at, _ -> new StoredReply(201, "/v1/checks", "{}"));
    var wanted =
        new NewCheck(
            CheckRecord.created(key, created, notes, false),
            created,
            links(key),
            dossiers.seal(key, candidate),
            Optional.of(once));
    expect(checks.create(wanted));
  }

  private static Map<RefereeId, String> links(CheckKey key) {
    return Map.of(ROBIN, "link-" + key.check());
  }

  private void carryOut(CheckKey key, Command command, Alongside alongside) {
    expect(checks.carryOut(key, command, alongside));
  }

  private static void expect(Carried carried) {
    if (!(carried instanceof Carried.Done)) {
      throw new IllegalStateException(carried.toString());
    }
  }
}
