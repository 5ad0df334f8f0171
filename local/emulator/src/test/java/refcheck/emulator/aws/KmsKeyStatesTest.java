package refcheck.emulator.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.model.DisabledException;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KmsInvalidStateException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

/** Tests disabled and deleted keys. */
final class KmsKeyStatesTest extends KmsFixture {
  @Test
  void aDisabledKeyCannotBeUsedUntilItIsEnabled() {
    var dataKey = dataKey();
    var blob = dataKey.ciphertextBlob();
    kms.disableKey(r -> r.keyId(key));
    assertThatExceptionOfType(DisabledException.class).isThrownBy(this::encrypted);
    assertThatExceptionOfType(DisabledException.class)
        .isThrownBy(() -> kms.decrypt(r -> r.ciphertextBlob(blob).encryptionContext(CONTEXT)));
    kms.enableKey(r -> r.keyId(key));
    assertThat(kms.decrypt(r -> r.ciphertextBlob(blob).encryptionContext(CONTEXT)).plaintext())
        .isEqualTo(dataKey.plaintext());
  }

  @Test
  void aKeyRestoredFromDeletionIsDisabled() {
    kms.scheduleKeyDeletion(r -> r.keyId(key).pendingWindowInDays(7));
    assertThatExceptionOfType(KmsInvalidStateException.class).isThrownBy(this::encrypted);
    assertThatExceptionOfType(KmsInvalidStateException.class)
        .isThrownBy(() -> kms.enableKey(r -> r.keyId(key)));
    kms.cancelKeyDeletion(r -> r.keyId(key));
    assertThat(kms.describeKey(r -> r.keyId(key)).keyMetadata().keyState())
        .isEqualTo(KeyState.DISABLED);
    assertThatExceptionOfType(KmsInvalidStateException.class)
        .isThrownBy(() -> kms.cancelKeyDeletion(r -> r.keyId(key)));
  }

  @Test
  void aDeletedKeyMakesItsCiphertextsUnreadable() throws IOException {
    var blob = encrypted();
    kms.scheduleKeyDeletion(r -> r.keyId(key).pendingWindowInDays(7));
    now.updateAndGet(time -> time.plus(Duration.ofDays(7)));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> kms.describeKey(r -> r.keyId(key)));
    rejectsCiphertext(blob, CONTEXT);
    assertThat(data.resolve("kms")).isEmptyDirectory();
  }
}
