package refcheck.domain.dossier;

import org.jspecify.annotations.Nullable;

/**
 * What emails, forms and the report need to know of a person who is asked.
 *
 * @param relationship the relationship to the candidate, if the person has one
 * @param locale BCP 47, the language of the emails
 * @param country ISO 3166-1 alpha-2, if known
 */
public record Person(
    String name,
    String email,
    @Nullable Relationship relationship,
    @Nullable String company,
    String locale,
    @Nullable String country) {
  @Override
  public String toString() {
    return "Person";
  }
}
