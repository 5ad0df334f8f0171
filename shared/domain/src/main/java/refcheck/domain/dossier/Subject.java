package refcheck.domain.dossier;

/**
 * Whom a case is about, as its emails and forms name them.
 *
 * @param name the candidate's name
 * @param position the title of the position that the candidate applied for
 */
public record Subject(String name, String position) {
  @Override
  public String toString() {
    return "Subject";
  }
}
