package refcheck.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import refcheck.vault.DataKeyProvider;
import refcheck.vault.DecryptionException;
import refcheck.vault.EncryptionContext;

/** Wraps data keys with a key in memory. Binds them to their context, as KMS does. */
public final class InMemoryDataKeyProvider implements DataKeyProvider {
  private static final int NONCE = 12;

  private final SecureRandom random = new SecureRandom();
  private final byte[] master = bytes(32);

  @Override
  public DataKey generate(EncryptionContext context) {
    var plain = bytes(32);
    var nonce = bytes(NONCE);
    try {
      var wrapped = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
      var blob = Arrays.copyOf(nonce, NONCE + wrapped.length);
      System.arraycopy(wrapped, 0, blob, NONCE, wrapped.length);
      return new DataKey(plain, blob);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-256-GCM", e);
    }
  }

  @Override
  public byte[] unwrap(byte[] wrapped, EncryptionContext context) {
    try {
      return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(wrapped, NONCE), context)
          .doFinal(wrapped, NONCE, wrapped.length - NONCE);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new DecryptionException(context, e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, EncryptionContext context)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(master, "AES"), new GCMParameterSpec(128, nonce));
    cipher.updateAAD(new TreeMap<>(context.context()).toString().getBytes(UTF_8));
    return cipher;
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
