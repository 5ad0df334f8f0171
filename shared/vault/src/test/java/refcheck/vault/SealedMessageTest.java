package refcheck.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.TenantId;
import refcheck.domain.dossier.PartName;

/** The binding holds by the cipher too, should a key ever be unwrapped for the wrong part. */
class SealedMessageTest {
  private static final byte[] KEY = new byte[32];
  private static final EncryptionContext BINDING = binding("acme", "chk_a", "candidate");

  @Test
  void opensForItsBindingAlone() {
    var sealed = SealedMessage.seal(KEY, new byte[] {1, 2, 3}, BINDING);
    assertThat(SealedMessage.open(KEY, sealed, BINDING)).containsExactly(1, 2, 3);
    refuses(KEY, sealed, binding("evil", "chk_a", "candidate"));
    refuses(KEY, sealed, binding("acme", "chk_b", "candidate"));
    refuses(KEY, sealed, binding("acme", "chk_a", "invitations"));
  }

  @Test
  void opensWithItsKeyAlone() {
    var sealed = SealedMessage.seal(KEY, new byte[] {1, 2, 3}, BINDING);
    var other = new byte[32];
    other[31] = 1;
    refuses(other, sealed, BINDING);
    refuses(new byte[31], sealed, BINDING);
  }

  @Test
  void namesOfABindingDoNotRunIntoEachOther() {
    var sealed = SealedMessage.seal(KEY, new byte[0], binding("a", "chk_b", "c"));
    refuses(KEY, sealed, binding("ac", "chk_b", ""));
  }

  @Test
  void theContextHoldsIdsOnly() {
    assertThat(BINDING.context())
        .isEqualTo(Map.of("tenant", "acme", "check", "chk_a", "part", "candidate"));
  }

  private static void refuses(byte[] key, byte[] sealed, EncryptionContext binding) {
    assertThatExceptionOfType(DecryptionException.class)
        .isThrownBy(() -> SealedMessage.open(key, sealed, binding));
  }

  private static EncryptionContext binding(String tenant, String check, String part) {
    return new EncryptionContext(
        new CheckKey(new TenantId(tenant), new CheckId(check)), new PartName(part));
  }
}
