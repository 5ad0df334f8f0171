package refcheck.emulator.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;

/** Tests what decrypts a ciphertext. */
final class KmsCiphertextTest extends KmsFixture {
  @Test
  void decryptsWithoutAKeyId() {
    var dataKey = dataKey();
    var answer =
        kms.decrypt(r -> r.ciphertextBlob(dataKey.ciphertextBlob()).encryptionContext(CONTEXT));
    assertThat(answer.plaintext()).isEqualTo(dataKey.plaintext());
    assertThat(answer.keyId()).isEqualTo("arn:aws:kms:eu-central-1:000000000000:key/" + key);
  }

  @Test
  void decryptWithAnyChangedByteFails() {
    var blob = encrypted().asByteArray();
    for (int i = 0; i < blob.length; i++) {
      var changed = blob.clone();
      changed[i] ^= 1;
      rejectsCiphertext(SdkBytes.fromByteArray(changed), CONTEXT);
    }
  }

  @Test
  void decryptOfATruncatedCiphertextFails() {
    var blob = encrypted().asByteArray();
    for (int length : new int[] {1, 16, 44, blob.length - 1}) {
      rejectsCiphertext(SdkBytes.fromByteArray(Arrays.copyOf(blob, length)), CONTEXT);
    }
  }

  @Test
  void decryptWithAnotherContextFails() {
    var blob = encrypted();
    rejectsCiphertext(blob, Map.of());
    rejectsCiphertext(blob, Map.of("tenant", "t1"));
    rejectsCiphertext(blob, Map.of("tenant", "t1", "check", "c2"));
    rejectsCiphertext(blob, Map.of("tenant", "c1", "check", "t1"));
    rejectsCiphertext(blob, Map.of("tenan", "tt1", "check", "c1"));
    rejectsCiphertext(blob, Map.of("tenant", "t1", "check", "c1", "", ""));
  }

  @Test
  void decryptWithAnotherKeyFails() {
    var other = kms.createKey().keyMetadata().keyId();
    var blob = encrypted();
    assertThatExceptionOfType(IncorrectKeyException.class)
        .isThrownBy(
            () -> kms.decrypt(r -> r.keyId(other).ciphertextBlob(blob).encryptionContext(CONTEXT)));
  }

  @Test
  void dataKeysDifferAndCanBeDecrypted() {
    var first =
        kms.generateDataKey(
            r -> r.keyId("alias/dossiers").keySpec(DataKeySpec.AES_256).encryptionContext(CONTEXT));
    var second = kms.generateDataKey(r -> r.keyId(key).numberOfBytes(32));
    assertThat(first.plaintext().asByteArray())
        .hasSize(32)
        .isNotEqualTo(second.plaintext().asByteArray())
        .hasSize(32);
    var opened =
        kms.decrypt(r -> r.ciphertextBlob(first.ciphertextBlob()).encryptionContext(CONTEXT));
    assertThat(opened.plaintext()).isEqualTo(first.plaintext());
  }
}
