package refcheck.domain.cases;

import java.time.Duration;
import java.time.Instant;
import refcheck.domain.flow.Plan;
import refcheck.domain.task.TaskKind;

/**
 * The terms of a case, fixed at its creation.
 *
 * @param createdAt when the tenant requested the case
 * @param retention how long the personal data is kept after the case has ended
 * @param plan who is asked for what, in which order, and by when
 * @param consent the tenant's statement that the candidate agreed
 */
public record Terms(Instant createdAt, Duration retention, Plan plan, ConsentAttestation consent) {
  /**
   * The tenant's statement that the candidate agreed. It is kept after the purge, so it names no
   * person.
   *
   * @param attestedBy the id of the API key that sent the statement
   * @param obtainedAt when the candidate agreed
   * @param textVersion the version of the text that the candidate agreed to
   */
  public record ConsentAttestation(String attestedBy, Instant obtainedAt, String textVersion) {}

  /** The id of the form that a kind of task asks to fill in. */
  public String form(TaskKind kind) {
    return plan.rules(kind).form();
  }
}
