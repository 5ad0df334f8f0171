package refcheck.vault;

/**
 * Keys that seal one message each and are themselves kept wrapped. Safe for use by many threads.
 */
public interface DataKeyProvider {

  /** A fresh 256-bit key that unwraps for this binding alone. */
  DataKey generate(EncryptionContext binding);

  /**
   * The plain key again.
   *
   * @throws DecryptionException if the wrapped key was made for another binding or was changed
   */
  byte[] unwrap(byte[] wrapped, EncryptionContext binding);

  /**
   * A key in both its forms.
   *
   * @param plain 32 bytes, never stored
   * @param wrapped what may be stored
   */
  record DataKey(byte[] plain, byte[] wrapped) {
    @Override
    public String toString() {
      return "DataKey";
    }
  }
}
