package refcheck.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import refcheck.domain.CaseId;
import refcheck.domain.PersonId;
import refcheck.domain.TenantId;
import refcheck.domain.dossier.PartName;
import refcheck.vault.DataKeyProvider;
import refcheck.vault.DecryptionException;
import refcheck.vault.EncryptionContext;
import refcheck.vault.Owner;

/** The contract tests of every {@link DataKeyProvider}. */
public abstract class DataKeyProviderContract {
  private static final TenantId ACME = new TenantId("acme");
  private static final CaseId CHECK = CaseId.next("chk", Instant.EPOCH);
  private static final EncryptionContext CANDIDATE =
      new EncryptionContext(new Owner(ACME, CHECK.value()), PartName.CANDIDATE);

  /** The keys under test. */
  protected abstract DataKeyProvider keys();

  @Test
  void unwrapsToThePlainKey() {
    var key = keys().generate(CANDIDATE);
    assertThat(keys().unwrap(key.wrapped(), CANDIDATE)).isEqualTo(key.plain()).hasSize(32);
  }

  @Test
  void neverGeneratesTheSameKeyTwice() {
    assertThat(keys().generate(CANDIDATE).plain()).isNotEqualTo(keys().generate(CANDIDATE).plain());
  }

  @Test
  void rejectsAnotherPart() {
    rejects(new EncryptionContext(CANDIDATE.owner(), PartName.person(new PersonId("ref_1"))));
  }

  @Test
  void rejectsAnotherTenant() {
    rejects(
        new EncryptionContext(new Owner(new TenantId("evil"), CHECK.value()), PartName.CANDIDATE));
  }

  @Test
  void rejectsAnotherCheck() {
    rejects(
        new EncryptionContext(
            new Owner(ACME, CaseId.next("chk", Instant.EPOCH).value()), PartName.CANDIDATE));
  }

  @Test
  void rejectsAChangedByte() {
    var wrapped = keys().generate(CANDIDATE).wrapped();
    for (int at : new int[] {wrapped.length / 2, wrapped.length - 1}) {
      var changed = wrapped.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> keys().unwrap(changed, CANDIDATE))
          .isInstanceOf(DecryptionException.class);
    }
  }

  private void rejects(EncryptionContext other) {
    var wrapped = keys().generate(CANDIDATE).wrapped();
    assertThatThrownBy(() -> keys().unwrap(wrapped, other)).isInstanceOf(DecryptionException.class);
  }
}
