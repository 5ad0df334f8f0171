package refcheck.store;

import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.RefereeId;
import refcheck.domain.TenantId;

/** What a referee's link leads to. */
public record Link(CheckKey check, RefereeId referee) {

  /** Where a link leads that nobody has made: it is followed like any other, and ends. */
  public static Link nowhere() {
    var key = new CheckKey(new TenantId("nobody"), new CheckId("chk_nowhere"));
    return new Link(key, new RefereeId("ref_nowhere"));
  }
}
