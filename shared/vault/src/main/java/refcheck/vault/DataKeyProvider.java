package refcheck.vault;

/** Generates data keys, each for one message, and unwraps them. Thread-safe. */
public interface DataKeyProvider {

  /** Generates a 256-bit key that unwraps only in this context. */
  DataKey generate(EncryptionContext context);

  /**
   * Returns the plain key of a wrapped key.
   *
   * @throws DecryptionException if the wrapped key belongs to another context or was changed
   */
  byte[] unwrap(byte[] wrapped, EncryptionContext context);

  /**
   * A data key in plain and wrapped form.
   *
   * @param plain 32 bytes; must never be stored
   * @param wrapped the encrypted key; may be stored
   */
  record DataKey(byte[] plain, byte[] wrapped) {
    @Override
    public String toString() {
      return "DataKey";
    }
  }
}
