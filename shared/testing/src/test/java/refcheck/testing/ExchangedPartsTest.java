package refcheck.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import refcheck.domain.CaseId;
import refcheck.domain.PersonId;
import refcheck.domain.TenantId;
import refcheck.domain.dossier.PartName;
import refcheck.vault.DecryptionException;
import refcheck.vault.Owner;
import refcheck.vault.SealedPart;
import refcheck.vault.Vault;

/** Tests that the vault rejects every part of another place. */
class ExchangedPartsTest extends VaultFixture {
  @Test
  void rejectsThePartOfAnotherCheck() {
    rejects(new Owner(ACME, CaseId.next("chk", Instant.EPOCH).value()), seal());
  }

  @Test
  void rejectsThePartOfAnotherTenant() {
    rejects(new Owner(new TenantId("evil"), CHECK.id()), seal());
  }

  @Test
  void rejectsAPartUnderAnotherName() {
    var sealed = seal();
    rejects(renamed(sealed, OTHER));
  }

  @Test
  void rejectsTheAnswersOfAnotherReferee() {
    var anna = PartName.person(new PersonId("ref_anna"));
    var ben = PartName.person(new PersonId("ref_ben"));
    var sealed = vault.seal(CHECK, Map.of(anna, new byte[] {5})).getFirst();
    rejects(renamed(sealed, ben));
  }

  @Test
  void rejectsSwappedParts() {
    var parts = vault.seal(CHECK, Map.of(PartName.CANDIDATE, bytes(), OTHER, bytes()));
    rejects(renamed(parts.getFirst(), parts.getLast().name()));
    rejects(renamed(parts.getLast(), parts.getFirst().name()));
  }

  @Test
  void rejectsTheKeyOfAnotherWrite() {
    var earlier = seal();
    var later = seal();
    rejects(with(later, later.ciphertext(), earlier.wrappedKey()));
    rejects(with(earlier, earlier.ciphertext(), later.wrappedKey()));
  }

  @Test
  void rejectsAKeyOfAnotherMasterKey() {
    var sealed = seal();
    assertThatExceptionOfType(DecryptionException.class)
        .isThrownBy(() -> Vault.over(new InMemoryDataKeyProvider()).open(CHECK, List.of(sealed)));
  }

  private static SealedPart renamed(SealedPart part, PartName name) {
    return new SealedPart(name, part.id(), part.ciphertext(), part.wrappedKey());
  }
}
