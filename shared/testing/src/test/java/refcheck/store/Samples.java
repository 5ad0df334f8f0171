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
import refcheck.domain.CheckMetadata;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.RefereeId;
import refcheck.domain.TenantId;
import refcheck.domain.Terms;
import refcheck.domain.VersionedCheck;
import refcheck.table.Table;
import refcheck.testing.InMemoryDataKeyProvider;
import refcheck.vault.SealedPart;
import refcheck.vault.Vault;

/** Sample checks for the store tests. */
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
          new Terms.ConsentAttestation("key_sample", MONDAY.minusSeconds(60), "v1"));
  static final CheckMetadata NOTES = new CheckMetadata("ats-1", Map.of("team", "sales"));

  private Samples() {}

  static CheckKey key() {
    return new CheckKey(ACME, CheckId.next(MONDAY));
  }

  /** A check with two referees. The link hashes are derived from its id. */
  static NewCheck newCheck(
      CheckKey key,
      CheckMetadata metadata,
      List<SealedPart> parts,
      @Nullable IdempotentRequest idempotency) {
    return newCheck(key, new CheckCreated(TERMS, List.of(ANNA, BEN)), metadata, parts, idempotency);
  }

  static NewCheck newCheck(CheckKey key, CheckCreated created) {
    return newCheck(key, created, CheckMetadata.NONE, List.of(), null);
  }

  private static NewCheck newCheck(
      CheckKey key,
      CheckCreated created,
      CheckMetadata metadata,
      List<SealedPart> parts,
      @Nullable IdempotentRequest idempotency) {
    var links = new LinkedHashMap<RefereeId, String>();
    created.referees().forEach(referee -> links.put(referee, key.check() + "-" + referee));
    return new NewCheck(
        VersionedCheck.created(key, created, metadata, false),
        created,
        links,
        parts,
        Optional.ofNullable(idempotency));
  }

  static NewCheck newCheck(CheckKey key) {
    return newCheck(key, CheckMetadata.NONE, List.of(), null);
  }

  static IdempotentRequest idempotentRequest(String key, String fingerprint, Instant now) {
    return new IdempotentRequest(key, fingerprint, now, check -> "/" + check.key().check());
  }

  static DossierStore dossiers(Table table) {
    return new DossierStore(table, Vault.over(new InMemoryDataKeyProvider()));
  }
}
