package refcheck.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals one message with one key: deflated, then AES-256-GCM (NIST SP 800-38D). The nonce is
 * constant because a data key never seals a second message.
 */
final class SealedMessage {
  private static final int TAG_BITS = 128;
  private static final int NONCE_BYTES = 12;

  private SealedMessage() {}

  static byte[] seal(byte[] key, byte[] clear, EncryptionContext context) {
    try (var deflated = new DeflaterInputStream(new ByteArrayInputStream(clear))) {
      return cipher(Cipher.ENCRYPT_MODE, key, context).doFinal(deflated.readAllBytes());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("every Java platform has AES-256-GCM", e);
    }
  }

  static byte[] open(byte[] key, byte[] ciphertext, EncryptionContext context) {
    var clear = new ByteArrayOutputStream();
    try (var inflated = new InflaterOutputStream(clear)) {
      inflated.write(cipher(Cipher.DECRYPT_MODE, key, context).doFinal(ciphertext));
    } catch (GeneralSecurityException | IOException e) {
      throw new DecryptionException(context, e);
    }
    return clear.toByteArray();
  }

  private static Cipher cipher(int mode, byte[] key, EncryptionContext context)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, new byte[NONCE_BYTES]));
    cipher.updateAAD(context.associatedData());
    return cipher;
  }
}
