package refcheck.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import refcheck.domain.CaseId;
import refcheck.domain.PersonId;
import refcheck.domain.TenantId;
import refcheck.domain.dossier.PartName;
import refcheck.vault.DecryptionException;
import refcheck.vault.Owner;
import refcheck.vault.SealedPart;
import refcheck.vault.Vault;

/** A vault, and parts that it sealed. */
abstract class VaultFixture {
  static final TenantId ACME = new TenantId("acme");
  static final Owner CHECK = new Owner(ACME, CaseId.next("chk", Instant.EPOCH).value());
  static final PartName OTHER = PartName.person(new PersonId("ref_1"));
  static final String TEXT = "Robin Sample, worked with 王小明 until May";

  final InMemoryDataKeyProvider keys = new InMemoryDataKeyProvider();
  final Vault vault = Vault.over(keys);

  static byte[] bytes() {
    return TEXT.getBytes(UTF_8);
  }

  SealedPart seal() {
    return seal(bytes());
  }

  SealedPart seal(byte[] content) {
    return vault.seal(CHECK, Map.of(PartName.CANDIDATE, content)).getFirst();
  }

  byte[] open(SealedPart part) {
    return Objects.requireNonNull(vault.open(CHECK, List.of(part)).get(part.name()));
  }

  void rejects(SealedPart part) {
    rejects(CHECK, part);
  }

  void rejects(Owner owner, SealedPart part) {
    assertThatExceptionOfType(DecryptionException.class)
        .isThrownBy(() -> vault.open(owner, List.of(part)));
  }

  static SealedPart with(SealedPart part, byte[] ciphertext, byte[] wrappedKey) {
    return new SealedPart(part.name(), part.id(), ciphertext, wrappedKey);
  }

  static byte[] flipped(byte[] bytes, int at) {
    var changed = bytes.clone();
    changed[at] ^= 1;
    return changed;
  }
}
