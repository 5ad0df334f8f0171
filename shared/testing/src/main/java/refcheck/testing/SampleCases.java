package refcheck.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.cases.CaseEvent.Created;
import refcheck.domain.cases.CaseMetadata;
import refcheck.domain.cases.CheckPlan;
import refcheck.domain.cases.Terms;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.dossier.Candidate;
import refcheck.domain.dossier.DossierPart.CandidatePart;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Person;
import refcheck.domain.dossier.Position;
import refcheck.domain.dossier.Relationship;
import refcheck.domain.dossier.Subject;
import refcheck.domain.task.TaskId;
import refcheck.store.NewCase;
import refcheck.vault.SealedPart;

/** Builds checks for tests of functions. */
public final class SampleCases {
  private SampleCases() {}

  /** Terms of a check with the general form, with a retention of 90 days. */
  public static Terms terms(Instant createdAt, Instant respondBy) {
    return new Terms(
        createdAt,
        Duration.ofDays(90),
        CheckPlan.of("tpl_general", Duration.between(createdAt, respondBy)),
        new Terms.ConsentAttestation("key_sample", createdAt, "v1"));
  }

  /** The task of a referee. */
  public static TaskId reference(PersonId referee) {
    return new TaskId(referee, CheckPlan.REFERENCE);
  }

  /** A candidate for a position. */
  public static CandidatePart candidate() {
    return new CandidatePart(
        new Candidate("Casey Sample", "casey@example.com", "GB"),
        new Position("Warehouse Team Lead", "GB"),
        "en");
  }

  /** A referee with this address, who speaks English. */
  public static PersonPart referee(PersonId id, String email, LinkToken token) {
    return new PersonPart(
        id,
        new Person("Robin Sample", email, Relationship.MANAGER, null, "en", null),
        new Subject("Casey Sample", "Warehouse Team Lead"),
        Map.of(CheckPlan.REFERENCE, token));
  }

  /**
   * A check to be stored.
   *
   * @param links the hash of each referee's link
   */
  public static NewCase newCase(
      CaseKey key,
      Terms terms,
      CaseMetadata metadata,
      Map<PersonId, String> links,
      List<SealedPart> parts) {
    var created = new Created(terms, List.copyOf(links.keySet()));
    var hashes = new LinkedHashMap<TaskId, String>();
    links.forEach((referee, hash) -> hashes.put(reference(referee), hash));
    return new NewCase(
        VersionedCase.created(key, created, metadata, false),
        created,
        hashes,
        parts,
        Optional.empty());
  }
}
