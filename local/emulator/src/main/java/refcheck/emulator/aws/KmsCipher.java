package refcheck.emulator.aws;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts with AES-256-GCM. A ciphertext consists of a version, the key ID, a random IV and GCM's
 * output. The version, key ID and encryption context are associated data.
 */
final class KmsCipher {

  private static final byte VERSION = 1;
  private static final int HEADER = 1 + Long.BYTES * 2;
  private static final int IV = 12;
  private static final int TAG = 16;

  private final SecureRandom random = new SecureRandom();

  byte[] encrypt(KmsKey key, byte[] plaintext, EncryptionContext context) {
    var iv = new byte[IV];
    random.nextBytes(iv);
    var header = header(key);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, key, iv, header, context).doFinal(plaintext);
      return ByteBuffer.allocate(HEADER + IV + sealed.length)
          .put(header)
          .put(iv)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no AES-GCM", e);
    }
  }

  byte[] decrypt(KmsKey key, byte[] blob, EncryptionContext context) {
    var parts = ByteBuffer.wrap(blob).position(HEADER);
    var iv = new byte[IV];
    parts.get(iv);
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, key, iv, header(key), context);
      return cipher.doFinal(blob, parts.position(), parts.remaining());
    } catch (AEADBadTagException e) {
      throw invalid();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no AES-GCM", e);
    }
  }

  /**
   * The ID of the key that encrypted the ciphertext. Throws {@link #invalid} if the bytes are not a
   * ciphertext.
   */
  static String keyId(byte[] blob) {
    if (blob.length < HEADER + IV + TAG || blob[0] != VERSION) {
      throw invalid();
    }
    var ids = ByteBuffer.wrap(blob).position(1);
    return new UUID(ids.getLong(), ids.getLong()).toString();
  }

  /** As in KMS, the error does not reveal the cause. */
  static AwsRefusal invalid() {
    return new AwsRefusal(
        "InvalidCiphertextException", "The ciphertext or its encryption context is invalid");
  }

  private static byte[] header(KmsKey key) {
    var id = UUID.fromString(key.id());
    return ByteBuffer.allocate(HEADER)
        .put(VERSION)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static Cipher cipher(
      int mode, KmsKey key, byte[] iv, byte[] header, EncryptionContext context)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key.material(), new GCMParameterSpec(TAG * 8, iv));
    cipher.updateAAD(header);
    cipher.updateAAD(context.canonical());
    return cipher;
  }
}
