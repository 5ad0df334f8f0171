package refcheck.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckMetadata;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.RefereeId;
import refcheck.domain.Terms;
import refcheck.domain.VersionedCheck;
import refcheck.store.NewCheck;
import refcheck.vault.SealedPart;

/** Builds checks for tests of functions. */
public final class SampleChecks {
  private SampleChecks() {}

  /** Terms of the general questionnaire, with a retention of 90 days. */
  public static Terms terms(Instant createdAt, Instant respondBy) {
    return new Terms(
        createdAt,
        respondBy,
        Duration.ofDays(90),
        "tpl_general",
        new Terms.ConsentAttestation("key_sample", createdAt, "v1"));
  }

  /**
   * A check to be stored.
   *
   * @param links the hash of each referee's link
   */
  public static NewCheck newCheck(
      CheckKey key,
      Terms terms,
      CheckMetadata metadata,
      Map<RefereeId, String> links,
      List<SealedPart> parts) {
    var created = new CheckCreated(terms, List.copyOf(links.keySet()));
    return new NewCheck(
        VersionedCheck.created(key, created, metadata, false),
        created,
        links,
        parts,
        Optional.empty());
  }
}
