package refcheck.domain.dossier;

import org.jspecify.annotations.Nullable;

/**
 * The person that the check is about.
 *
 * @param country ISO 3166-1 alpha-2, if known
 */
public record Candidate(String name, String email, @Nullable String country) {
  @Override
  public String toString() {
    return "Candidate";
  }
}
