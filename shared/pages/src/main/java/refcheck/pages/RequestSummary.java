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
 * Who asks for a reference, and for what: nobody's personal data.
 *
 * @param code by which the tenant can look up whether the request is its own
 * @param terms what is asked, until when answers are taken, and how long they are kept
 * @param pace how long answering took lately, if enough referees have answered to tell
 */
public record RequestSummary(Tenant tenant, CheckCode code, Terms terms, Optional<Duration> pace) {

  /** Who asks by this check. */
  public static RequestSummary of(TenantProfile host, VersionedCheck check) {
    return new RequestSummary(
        host.tenant(), CheckCode.of(check.key().check()), check.check().terms(), host.pace());
  }

  Questionnaire questionnaire() {
    return Questionnaire.find(terms.questionnaire()).orElseThrow();
  }

  Instant respondBy() {
    return terms.respondBy();
  }

  /** Whole days that answers are kept after the check is over. */
  long daysKept() {
    return terms.retention().toDays();
  }

  boolean isMeasured() {
    return pace.isPresent();
  }

  /** How long answering takes, in whole minutes, at least one. */
  long minutes() {
    return Math.max(1, pace.orElse(questionnaire().estimate()).plusSeconds(59).toMinutes());
  }
}
