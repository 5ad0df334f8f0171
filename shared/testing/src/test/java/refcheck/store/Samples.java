package refcheck.store;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckRecord;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.RefereeId;
import refcheck.domain.TenantId;
import refcheck.domain.TenantNotes;
import refcheck.domain.Terms;
import refcheck.testing.InMemoryDataKeys;
import refcheck.vault.SealedPart;
import refcheck.vault.Vault;

/** The checks of the store's tests. */
final class Samples {
  static final TenantId ACME = new TenantId("acme");
  static final RefereeId ANNA = new RefereeId("ref_anna");
  static final RefereeId BEN = new RefereeId("ref_ben");
  static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
  static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
  static final Instant DEADLINE = MONDAY.plus(Duration.ofDays(7));
  static final Terms TERMS =
      new Terms(
          MONDAY,
          DEADLINE,
          Duration.ofDays(90),
          "tpl_general",
          new Terms.Consent("key_sample", MONDAY.minusSeconds(60), "v1"));
  static final TenantNotes NOTES = new TenantNotes("ats-1", Map.of("team", "sales"));

  private Samples() {}

  static CheckKey key() {
    return new CheckKey(ACME, CheckId.next(MONDAY));
  }

  /** A check with two referees, whose links are named after it. */
  static NewCheck wanted(
      CheckKey key, TenantNotes notes, List<SealedPart> parts, @Nullable Once once) {
    return wanted(key, new CheckCreated(TERMS, List.of(ANNA, BEN)), notes, parts, once);
  }

  static NewCheck wanted(CheckKey key, CheckCreated created) {
    return wanted(key, created, TenantNotes.NONE, List.of(), null);
  }

  private static NewCheck wanted(
      CheckKey key,
      CheckCreated created,
      TenantNotes notes,
      List<SealedPart> parts,
      @Nullable Once once) {
    var links = new LinkedHashMap<RefereeId, String>();
    created.referees().forEach(referee -> links.put(referee, key.check() + "-" + referee));
    return new NewCheck(
        CheckRecord.created(key, created, notes, false),
        created,
        links,
        parts,
        Optional.ofNullable(once));
  }

  static NewCheck wanted(CheckKey key) {
    return wanted(key, TenantNotes.NONE, List.of(), null);
  }

  static Once once(String key, String fingerprint, Instant now) {
    return new Once(
        key, fingerprint, now, check -> new StoredReply(201, "/" + check.key().check(), "{}"));
  }

  static Dossiers dossiers(Table table) {
    return new Dossiers(table, Vault.over(new InMemoryDataKeys()));
  }
}
