package refcheck.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * What was agreed when the check was created and never changes after.
 *
 * @param createdAt when the tenant asked for the check
 * @param respondBy until when referees may answer
 * @param retention how long the dossier is kept once the check is settled
 * @param questionnaire the id of what referees are asked
 * @param consent who vouches for the candidate's consent
 */
public record Terms(
    Instant createdAt,
    Instant respondBy,
    Duration retention,
    String questionnaire,
    ConsentAttestation consent) {

  /**
   * The tenant's word that the candidate agreed. It outlives the purge, so it names no person.
   *
   * @param attestedBy the id of the API key that said so
   * @param obtainedAt when the candidate agreed
   * @param textVersion which text the candidate agreed to
   */
  public record ConsentAttestation(String attestedBy, Instant obtainedAt, String textVersion) {}

  boolean isPastDeadline(Instant now) {
    return !now.isBefore(respondBy);
  }
}
