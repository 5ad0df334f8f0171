package refcheck.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.RefereeId;
import refcheck.domain.TenantId;
import refcheck.domain.dossier.PartName;
import refcheck.vault.DecryptionException;
import refcheck.vault.EncryptionContext;
import refcheck.vault.SealedPart;
import refcheck.vault.Vault;

/** Tests every kind of manipulation. */
class VaultTest {
  private static final TenantId ACME = new TenantId("acme");
  private static final CheckKey CHECK = new CheckKey(ACME, CheckId.next(Instant.EPOCH));
  private static final String TEXT = "Robin Sample, worked with 王小明 until May";

  private final InMemoryDataKeyProvider keys = new InMemoryDataKeyProvider();
  private final Vault vault = Vault.over(keys);

  static List<byte[]> contents() {
    var noise = new byte[64 * 1024];
    new Random(42).nextBytes(noise);
    return List.of(
        new byte[0],
        new byte[] {0},
        TEXT.getBytes(UTF_8),
        "背景调查：证明人核实".repeat(2000).getBytes(UTF_8),
        new byte[64 * 1024],
        noise);
  }

  @ParameterizedTest
  @MethodSource("contents")
  void opensASealedPart(byte[] content) {
    assertThat(open(seal(content))).isEqualTo(content);
  }

  @Test
  void revealsNothingOfASealedPart() {
    var sealed = seal("a".repeat(1000).getBytes(UTF_8));
    assertThat(new String(sealed.ciphertext(), UTF_8)).doesNotContain("aa");
    assertThat(sealed).hasToString("SealedPart[candidate]");
    assertThat(keys.generate(new EncryptionContext(CHECK, PartName.CANDIDATE)))
        .hasToString("DataKey");
  }

  @Test
  void sealsEqualContentDifferently() {
    var one = seal();
    var other = seal();
    assertThat(one.ciphertext()).isNotEqualTo(other.ciphertext());
    assertThat(one.wrappedKey()).isNotEqualTo(other.wrappedKey());
    assertThat(one.id()).isNotEqualTo(other.id()).matches("[0-9a-f]{32}");
  }

  @Test
  void rejectsAChangedCiphertext() {
    var sealed = seal();
    for (int at = 0; at < sealed.ciphertext().length; at++) {
      rejects(with(sealed, flipped(sealed.ciphertext(), at), sealed.wrappedKey()));
    }
  }

  @Test
  void rejectsAChangedWrappedKey() {
    var sealed = seal();
    for (int at = 0; at < sealed.wrappedKey().length; at++) {
      rejects(with(sealed, sealed.ciphertext(), flipped(sealed.wrappedKey(), at)));
    }
  }

  /** Includes ciphertexts shorter than the tag, and the tag alone. */
  @Test
  void rejectsATruncatedCiphertext() {
    var sealed = seal();
    for (int length = 0; length < sealed.ciphertext().length; length++) {
      var cut = Arrays.copyOf(sealed.ciphertext(), length);
      rejects(with(sealed, cut, sealed.wrappedKey()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 1000})
  void rejectsALengthenedCiphertext(int more) {
    var sealed = seal();
    var longer = Arrays.copyOf(sealed.ciphertext(), sealed.ciphertext().length + more);
    rejects(with(sealed, longer, sealed.wrappedKey()));
  }

  @Test
  void rejectsATruncatedWrappedKey() {
    var sealed = seal();
    for (int length = 0; length < sealed.wrappedKey().length; length++) {
      rejects(with(sealed, sealed.ciphertext(), Arrays.copyOf(sealed.wrappedKey(), length)));
    }
  }

  @Test
  void rejectsThePartOfAnotherCheck() {
    rejects(new CheckKey(ACME, CheckId.next(Instant.EPOCH)), seal());
  }

  @Test
  void rejectsThePartOfAnotherTenant() {
    rejects(new CheckKey(new TenantId("evil"), CHECK.check()), seal());
  }

  @Test
  void rejectsAPartUnderAnotherName() {
    var sealed = seal();
    rejects(renamed(sealed, PartName.REFEREES));
  }

  @Test
  void rejectsTheAnswersOfAnotherReferee() {
    var anna = PartName.answersOf(new RefereeId("ref_anna"));
    var ben = PartName.answersOf(new RefereeId("ref_ben"));
    var sealed = vault.seal(CHECK, Map.of(anna, new byte[] {5})).getFirst();
    rejects(renamed(sealed, ben));
  }

  @Test
  void rejectsSwappedParts() {
    var parts = vault.seal(CHECK, Map.of(PartName.CANDIDATE, bytes(), PartName.REFEREES, bytes()));
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

  @Test
  void doesNotQuoteRejectedContent() {
    var sealed = seal();
    assertThatExceptionOfType(DecryptionException.class)
        .isThrownBy(() -> open(with(sealed, flipped(sealed.ciphertext(), 0), sealed.wrappedKey())))
        .withMessage("cannot open candidate");
  }

  @Test
  void sealsAndOpensManyPartsAtOnce() {
    var parts = twelve();
    var sealed = vault.seal(CHECK, parts);
    assertThat(sealed)
        .extracting(part -> HexFormat.of().formatHex(part.wrappedKey()))
        .doesNotHaveDuplicates();
    var opened = vault.open(CHECK, sealed);
    assertThat(opened).hasSize(12);
    parts.forEach((name, content) -> assertThat(opened.get(name)).isEqualTo(content));
  }

  @Test
  void opensAllOrNothing() {
    for (int broken = 0; broken < 12; broken++) {
      var sealed = vault.seal(CHECK, twelve()).toArray(SealedPart[]::new);
      var part = sealed[broken];
      sealed[broken] = with(part, flipped(part.ciphertext(), 0), part.wrappedKey());
      assertThatExceptionOfType(DecryptionException.class)
          .isThrownBy(() -> vault.open(CHECK, List.of(sealed)))
          .withMessageContaining(part.name().value());
    }
  }

  @Test
  void acceptsNoParts() {
    assertThat(vault.seal(CHECK, Map.of())).isEmpty();
    assertThat(vault.open(CHECK, List.of())).isEmpty();
  }

  private static Map<PartName, byte[]> twelve() {
    var parts = new HashMap<PartName, byte[]>();
    IntStream.range(0, 12)
        .forEach(i -> parts.put(PartName.draftOf(new RefereeId("ref_" + i)), new byte[i]));
    return parts;
  }

  private static byte[] bytes() {
    return TEXT.getBytes(UTF_8);
  }

  private SealedPart seal() {
    return seal(bytes());
  }

  private SealedPart seal(byte[] content) {
    return vault.seal(CHECK, Map.of(PartName.CANDIDATE, content)).getFirst();
  }

  private byte[] open(SealedPart part) {
    return Objects.requireNonNull(vault.open(CHECK, List.of(part)).get(part.name()));
  }

  private void rejects(SealedPart part) {
    rejects(CHECK, part);
  }

  private void rejects(CheckKey check, SealedPart part) {
    assertThatExceptionOfType(DecryptionException.class)
        .isThrownBy(() -> vault.open(check, List.of(part)));
  }

  private static SealedPart with(SealedPart part, byte[] ciphertext, byte[] wrappedKey) {
    return new SealedPart(part.name(), part.id(), ciphertext, wrappedKey);
  }

  private static SealedPart renamed(SealedPart part, PartName name) {
    return new SealedPart(name, part.id(), part.ciphertext(), part.wrappedKey());
  }

  private static byte[] flipped(byte[] bytes, int at) {
    var changed = bytes.clone();
    changed[at] ^= 1;
    return changed;
  }
}
