package refcheck.domain.dossier;

import org.jspecify.annotations.Nullable;

/**
 * One referee as letters, forms and the report need them.
 *
 * @param locale BCP 47, the language of the letter
 * @param token the secret of the referee's link; its hash alone stands in the clear
 */
public record Referee(
    String name,
    String email,
    Relationship relationship,
    @Nullable String company,
    String locale,
    @Nullable String country,
    LinkToken token) {
  @Override
  public String toString() {
    return "Referee";
  }
}
