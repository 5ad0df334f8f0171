package refcheck.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.vault.DecryptionException;

/** Tests that the vault rejects every change of a sealed part. */
class ChangedPartsTest extends VaultFixture {
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
  void doesNotQuoteRejectedContent() {
    var sealed = seal();
    assertThatExceptionOfType(DecryptionException.class)
        .isThrownBy(() -> open(with(sealed, flipped(sealed.ciphertext(), 0), sealed.wrappedKey())))
        .withMessage("cannot open candidate");
  }
}
