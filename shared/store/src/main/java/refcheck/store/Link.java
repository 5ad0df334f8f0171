package refcheck.store;

import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.RefereeId;
import refcheck.domain.TenantId;
import refcheck.domain.dossier.Questionnaire;

/** What a referee's link leads to, and the id of the questionnaire that is asked there. */
public record Link(CheckKey check, RefereeId referee, String questionnaire) {

  /** Where a link leads that nobody has made: it is followed like any other, and ends. */
  public static Link dummy() {
    var key = new CheckKey(new TenantId("nobody"), new CheckId("chk_nowhere"));
    return new Link(key, new RefereeId("ref_nowhere"), Questionnaire.GENERAL.id());
  }
}
