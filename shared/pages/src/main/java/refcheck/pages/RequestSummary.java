package refcheck.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import refcheck.domain.access.Tenant;
import refcheck.domain.access.TenantProfile;
import refcheck.domain.cases.CaseCode;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.form.Form;
import refcheck.domain.task.TaskKind;

/**
 * The tenant that asks for something, and the terms. Holds no personal data.
 *
 * @param code the code by which the tenant can look up the request
 * @param kind the kind of the task
 * @param form the form to fill in
 * @param respondBy the deadline
 * @param retention how long answers are kept after the case has ended
 * @param completionTime how long people recently took to answer, if enough have answered
 */
public record RequestSummary(
    Tenant tenant,
    CaseCode code,
    TaskKind kind,
    Form form,
    Instant respondBy,
    Duration retention,
    Optional<Duration> completionTime) {

  /** Creates the summary of a task. */
  public static RequestSummary of(
      TenantProfile profile, VersionedCase versioned, TaskKind kind, Form form) {
    return new RequestSummary(
        profile.tenant(),
        CaseCode.of(versioned.key().id()),
        kind,
        form,
        versioned.state().flow().respondBy(),
        versioned.state().terms().retention(),
        profile.completionTime());
  }

  /** How long answers are kept after the case has ended, in days. */
  long daysKept() {
    return retention.toDays();
  }

  boolean isMeasured() {
    return completionTime.isPresent();
  }

  /** How long answering takes, in minutes, rounded up; at least one. */
  long minutes() {
    var time = completionTime.orElse(form().estimate());
    return Math.max(1, time.plusSeconds(59).toMinutes());
  }
}
