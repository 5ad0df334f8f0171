package refcheck.processduechecks;

/** Asks for another round when one has run out of time. */
@FunctionalInterface
interface Continuation {
  /** Asks once; two rounds at the same time are harmless. */
  void request();
}
