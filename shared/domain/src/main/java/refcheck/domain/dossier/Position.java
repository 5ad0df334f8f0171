package refcheck.domain.dossier;

import org.jspecify.annotations.Nullable;

/**
 * The position that the candidate applied for.
 *
 * @param country ISO 3166-1 alpha-2, if known
 */
public record Position(String title, @Nullable String country) {
  @Override
  public String toString() {
    return "Position";
  }
}
