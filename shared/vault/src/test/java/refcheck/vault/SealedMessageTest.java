package refcheck.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import refcheck.domain.TenantId;
import refcheck.domain.dossier.PartName;

/** The cipher also checks the context, in case a key is ever unwrapped for the wrong part. */
class SealedMessageTest {
  private static final byte[] KEY = new byte[32];
  private static final EncryptionContext CONTEXT = context("acme", "chk_a", "candidate");

  @Test
  void opensOnlyInItsContext() {
    var sealed = SealedMessage.seal(KEY, new byte[] {1, 2, 3}, CONTEXT);
    assertThat(SealedMessage.open(KEY, sealed, CONTEXT)).containsExactly(1, 2, 3);
    rejects(KEY, sealed, context("evil", "chk_a", "candidate"));
    rejects(KEY, sealed, context("acme", "chk_b", "candidate"));
    rejects(KEY, sealed, context("acme", "chk_a", "referees"));
  }

  @Test
  void opensOnlyWithItsKey() {
    var sealed = SealedMessage.seal(KEY, new byte[] {1, 2, 3}, CONTEXT);
    var other = new byte[32];
    other[31] = 1;
    rejects(other, sealed, CONTEXT);
    rejects(new byte[31], sealed, CONTEXT);
  }

  @Test
  void namesInAContextAreSeparated() {
    var sealed = SealedMessage.seal(KEY, new byte[0], context("a", "chk_b", "c"));
    rejects(KEY, sealed, context("ac", "chk_b", ""));
  }

  @Test
  void theContextHoldsIdsOnly() {
    assertThat(CONTEXT.context())
        .isEqualTo(Map.of("tenant", "acme", "owner", "chk_a", "part", "candidate"));
  }

  private static void rejects(byte[] key, byte[] sealed, EncryptionContext context) {
    assertThatExceptionOfType(DecryptionException.class)
        .isThrownBy(() -> SealedMessage.open(key, sealed, context));
  }

  private static EncryptionContext context(String tenant, String check, String part) {
    return new EncryptionContext(new Owner(new TenantId(tenant), check), new PartName(part));
  }
}
