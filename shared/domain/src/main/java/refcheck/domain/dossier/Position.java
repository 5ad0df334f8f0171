package refcheck.domain.dossier;

import org.jspecify.annotations.Nullable;

/**
 * What the candidate has applied for.
 *
 * @param country ISO 3166-1 alpha-2, if it was said
 */
public record Position(String title, @Nullable String country) {
  @Override
  public String toString() {
    return "Position";
  }
}
