package refcheck.edge;

import io.micronaut.serde.annotation.Serdeable;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.RefereeId;
import refcheck.domain.TenantId;

/** On the queue of letters: this letter waits to be sent. Ids only. */
@Serdeable
public record LetterMessage(String tenant, String check, String referee, String kind) {

  /** Which check it belongs to. */
  public CheckKey checkKey() {
    return new CheckKey(new TenantId(tenant), new CheckId(check));
  }

  /** To whom it goes. */
  public RefereeId refereeId() {
    return new RefereeId(referee);
  }
}
