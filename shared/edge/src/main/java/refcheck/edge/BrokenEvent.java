package refcheck.edge;

/** An event is not what its trigger sends; says what it lacks, and quotes nothing of it. */
public final class BrokenEvent extends RuntimeException {
  private static final long serialVersionUID = 1;

  BrokenEvent(String message) {
    super(message);
  }
}
