package refcheck.edge;

import refcheck.domain.CheckKey;

/**
 * A message names a check that does not exist. Reads are consistent and checks are never deleted,
 * so it would be the same the next time: such a message is logged and acknowledged.
 */
public final class CheckNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** There is none under this key. */
  public CheckNotFoundException(CheckKey key) {
    super("no check " + key.check());
  }
}
