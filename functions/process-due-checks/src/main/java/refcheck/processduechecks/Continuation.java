package refcheck.processduechecks;

/** Requests another run when a run has reached its time limit. */
@FunctionalInterface
interface Continuation {
  /** Requests one run. Concurrent runs are harmless. */
  void request();
}
