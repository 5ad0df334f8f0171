package refcheck.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import refcheck.domain.CheckCode;
import refcheck.domain.Tenant;
import refcheck.domain.TenantProfile;
import refcheck.domain.Terms;
import refcheck.domain.VersionedCheck;
import refcheck.domain.dossier.Questionnaire;

/**
 * The tenant that requests a reference, and the terms. Holds no personal data.
 *
 * @param code the code by which the tenant can look up the request
 * @param terms the questionnaire, the deadline and the retention
 * @param completionTime how long referees recently took to answer, if enough have answered
 */
public record RequestSummary(
    Tenant tenant, CheckCode code, Terms terms, Optional<Duration> completionTime) {

  /** Creates the summary of a check. */
  public static RequestSummary of(TenantProfile profile, VersionedCheck check) {
    return new RequestSummary(
        profile.tenant(),
        CheckCode.of(check.key().check()),
        check.check().terms(),
        profile.completionTime());
  }

  Questionnaire questionnaire() {
    return Questionnaire.find(terms.questionnaire()).orElseThrow();
  }

  Instant respondBy() {
    return terms.respondBy();
  }

  /** How long answers are kept after the check is closed, in days. */
  long daysKept() {
    return terms.retention().toDays();
  }

  boolean isMeasured() {
    return completionTime.isPresent();
  }

  /** How long answering takes, in minutes, rounded up; at least one. */
  long minutes() {
    var time = completionTime.orElse(questionnaire().estimate());
    return Math.max(1, time.plusSeconds(59).toMinutes());
  }
}
