package refcheck.pages;

/**
 * A letter ready to be sent.
 *
 * @param subject one line
 * @param text for readers without HTML; says the same
 */
public record Mail(String subject, String text, String html) {
  @Override
  public String toString() {
    return "Mail";
  }
}
