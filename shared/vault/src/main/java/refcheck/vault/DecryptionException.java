package refcheck.vault;

/** A sealed part that does not open: changed, swapped, of another check, or without its key. */
public final class DecryptionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Refuses to open the part; the message names it and nothing of its content. */
  public DecryptionException(EncryptionContext binding, Throwable cause) {
    super("cannot open " + binding.part(), cause);
  }

  /** Refuses to open the part for a reason of our own. */
  public DecryptionException(EncryptionContext binding, String why) {
    super("cannot open " + binding.part() + ": " + why);
  }
}
