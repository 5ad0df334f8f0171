package refcheck.vault;

/** A sealed part cannot be opened: changed, swapped, from another check, or without its key. */
public final class DecryptionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Creates an exception whose message names the part but quotes no content. */
  public DecryptionException(EncryptionContext context, Throwable cause) {
    super("cannot open " + context.part(), cause);
  }

  /** Creates an exception with a reason, which must not quote content. */
  public DecryptionException(EncryptionContext context, String reason) {
    super("cannot open " + context.part() + ": " + reason);
  }
}
