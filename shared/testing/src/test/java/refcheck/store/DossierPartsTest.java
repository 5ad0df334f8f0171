package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.TUESDAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import refcheck.domain.dossier.PartKind;
import refcheck.testing.CaseCommands;

/** Parts by their name, revision and fingerprint. */
class DossierPartsTest extends DossierFixture {
  @Test
  void opensThePartsWhoseNamesMatch() {
    write(answers("first"));
    write(draft("second"));
    assertThat(dossiers.open(key, name -> name.kind() == PartKind.ANSWERS))
        .containsExactly(answers("first"));
    assertThat(dossiers.open(key, _ -> true)).hasSize(2);
    assertThat(dossiers.open(key, _ -> false)).isEmpty();
  }

  @Test
  void aDraftIsOverwrittenOnlyAtItsRevision() {
    assertThat(saveIfRevision(Optional.empty(), "first")).isInstanceOf(CommandResult.Done.class);
    var seen = dossiers.openRevisions(key, List.of(DRAFT)).getFirst();
    assertThat(saveIfRevision(Optional.of(seen.name()), "second"))
        .isInstanceOf(CommandResult.Done.class);
    assertThat(saveIfRevision(Optional.of(seen.name()), "third"))
        .isInstanceOf(CommandResult.StaleRevision.class);
    assertThat(saveIfRevision(Optional.empty(), "third"))
        .isInstanceOf(CommandResult.StaleRevision.class);
    assertThat(dossiers.open(key, List.of(DRAFT))).containsExactly(draft("second"));
  }

  @Test
  void aRevisionIsRequiredEvenOfAPartThatIsNotWritten() {
    saveIfRevision(Optional.empty(), "first");
    var revisions = Map.of(DRAFT, Optional.<String>empty());
    assertThat(
            checks.execute(
                key,
                CaseCommands.submit(ANNA),
                TUESDAY,
                AdditionalWrites.ifRevision(key, List.of(), revisions)))
        .isInstanceOf(CommandResult.StaleRevision.class);
  }

  @Test
  void aFingerprintIsStoredBesideAPart() {
    var sealed = new ArrayList<>(dossiers.seal(key, draft("first")));
    sealed.addAll(dossiers.seal(key, answers("first")));
    var writes = AdditionalWrites.ifRevision(key, sealed, Map.of(), Map.of(DRAFT, "print"));
    checks.execute(key, CaseCommands.saveDraft(ANNA), TUESDAY, writes);
    assertThat(dossiers.fingerprint(key, DRAFT)).contains("print");
    assertThat(dossiers.fingerprint(key, ANSWERS)).isEmpty();
    assertThat(dossiers.open(key, List.of(ANSWERS))).containsExactly(answers("first"));
  }

  private CommandResult saveIfRevision(Optional<String> revision, String role) {
    var sealed = dossiers.seal(key, draft(role)).getFirst();
    return checks.execute(
        key,
        CaseCommands.saveDraft(ANNA),
        TUESDAY,
        AdditionalWrites.ifRevision(key, List.of(sealed), Map.of(DRAFT, revision)));
  }
}
