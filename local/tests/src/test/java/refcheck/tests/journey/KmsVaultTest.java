package refcheck.tests.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** Checks that the vault opens what it sealed with the host's KMS, and rejects any manipulation. */
class KmsVaultTest {
  private static final TenantId ACME = new TenantId("acme");
  private static final byte[] CLEAR = "Robin Sample 样例".repeat(20).getBytes(UTF_8);

  private final Vault vault =
      RunningHost.host().stack().functions().operator("read-report").getBean(Vault.class);
  private final Owner check = new Owner(ACME, CaseId.next("chk", Instant.EPOCH).value());
  private final SealedPart part = seal(PartName.CANDIDATE);

  private static final PartName OTHER = PartName.person(new PersonId("ref_1"));

  @Test
  void opensWhatItSealed() {
    var other = seal(OTHER);
    assertThat(vault.open(check, List.of(part, other)))
        .containsOnly(Map.entry(PartName.CANDIDATE, CLEAR), Map.entry(OTHER, CLEAR));
    assertThat(part.ciphertext()).hasSizeLessThan(CLEAR.length);
  }

  @Test
  void sealsTheSameBytesDifferentlyEveryTime() {
    var again = seal(PartName.CANDIDATE);
    assertThat(again.ciphertext()).isNotEqualTo(part.ciphertext());
    assertThat(again.wrappedKey()).isNotEqualTo(part.wrappedKey());
    assertThat(again.id()).isNotEqualTo(part.id());
  }

  @Test
  void doesNotOpenAChangedByteOfTheCiphertext() {
    for (int at : new int[] {0, part.ciphertext().length / 2, part.ciphertext().length - 1}) {
      rejects(check, part.name(), changed(part.ciphertext(), at), part.wrappedKey());
    }
  }

  @Test
  void doesNotOpenAChangedByteOfTheWrappedKey() {
    for (int at : new int[] {part.wrappedKey().length / 2, part.wrappedKey().length - 1}) {
      rejects(check, part.name(), part.ciphertext(), changed(part.wrappedKey(), at));
    }
  }

  @Test
  void doesNotOpenUnderAnotherName() {
    rejects(check, OTHER, part.ciphertext(), part.wrappedKey());
  }

  @Test
  void doesNotOpenForAnotherCheck() {
    var other = new Owner(ACME, CaseId.next("chk", Instant.EPOCH).value());
    rejects(other, part.name(), part.ciphertext(), part.wrappedKey());
  }

  @Test
  void doesNotOpenForAnotherTenant() {
    var other = new Owner(new TenantId("evil"), check.id());
    rejects(other, part.name(), part.ciphertext(), part.wrappedKey());
  }

  @Test
  void doesNotOpenWithAnotherKeyOfTheSamePart() {
    rejects(check, part.name(), part.ciphertext(), seal(part.name()).wrappedKey());
  }

  private SealedPart seal(PartName name) {
    return vault.seal(check, Map.of(name, CLEAR)).getFirst();
  }

  private void rejects(Owner openedFor, PartName name, byte[] ciphertext, byte[] wrappedKey) {
    var manipulated = new SealedPart(name, part.id(), ciphertext, wrappedKey);
    assertThatThrownBy(() -> vault.open(openedFor, List.of(manipulated)))
        .isInstanceOf(DecryptionException.class);
  }

  private static byte[] changed(byte[] bytes, int at) {
    var changed = bytes.clone();
    changed[at] ^= 1;
    return changed;
  }
}
