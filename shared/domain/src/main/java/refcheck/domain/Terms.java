package refcheck.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * The terms of a check, fixed at its creation.
 *
 * @param createdAt when the tenant requested the check
 * @param respondBy the deadline for referees to answer
 * @param retention how long the dossier is kept after the check is closed
 * @param questionnaire the id of the questionnaire
 * @param consent the tenant's statement that the candidate agreed
 */
public record Terms(
    Instant createdAt,
    Instant respondBy,
    Duration retention,
    String questionnaire,
    ConsentAttestation consent) {

  /**
   * The tenant's statement that the candidate agreed. It is kept after the purge, so it names no
   * person.
   *
   * @param attestedBy the id of the API key that sent the statement
   * @param obtainedAt when the candidate agreed
   * @param textVersion the version of the text that the candidate agreed to
   */
  public record ConsentAttestation(String attestedBy, Instant obtainedAt, String textVersion) {}

  boolean isPastDeadline(Instant now) {
    return !now.isBefore(respondBy);
  }
}
