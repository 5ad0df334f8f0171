package refcheck.domain.dossier;

import org.jspecify.annotations.Nullable;

/**
 * The data of one referee that emails, forms and the report need.
 *
 * @param locale BCP 47, the language of the emails
 * @param token the secret of the referee's link; only its hash is stored unencrypted
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
