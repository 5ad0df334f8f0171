package refcheck.edge;

import refcheck.domain.CheckKey;

/**
 * Thrown for a message about a check that does not exist. Reads are consistent and checks are never
 * deleted, so a retry cannot succeed: the message is logged and acknowledged.
 */
public final class CheckNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Creates an exception for this check. */
  public CheckNotFoundException(CheckKey key) {
    super("no check " + key.check());
  }
}
