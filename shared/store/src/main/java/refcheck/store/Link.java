package refcheck.store;

import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.RefereeId;
import refcheck.domain.TenantId;
import refcheck.domain.dossier.Questionnaire;

/** The check and referee that a link belongs to, and the id of its questionnaire. */
public record Link(CheckKey check, RefereeId referee, String questionnaire) {

  /** Stands in for an unknown link, which is then processed like any other and not found. */
  public static Link dummy() {
    var key = new CheckKey(new TenantId("none"), new CheckId("chk_none"));
    return new Link(key, new RefereeId("ref_none"), Questionnaire.GENERAL.id());
  }
}
