package refcheck.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.PersonId;
import refcheck.domain.dossier.PartName;
import refcheck.vault.DecryptionException;
import refcheck.vault.EncryptionContext;
import refcheck.vault.SealedPart;

/** Tests that the vault opens what it sealed. */
class VaultTest extends VaultFixture {
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
        .forEach(i -> parts.put(PartName.person(new PersonId("ref_" + i)), new byte[i]));
    return parts;
  }
}
