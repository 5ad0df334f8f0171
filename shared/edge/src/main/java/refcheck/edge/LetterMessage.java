package refcheck.edge;

import io.micronaut.serde.annotation.Serdeable;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.LetterId;
import refcheck.domain.LetterKind;
import refcheck.domain.RefereeId;
import refcheck.domain.TenantId;

/** On the queue of letters: this letter waits to be sent. Ids only. */
@Serdeable
public record LetterMessage(String tenant, String check, String referee, String kind) {

  /** Which check it belongs to. */
  public CheckKey checkKey() {
    return new CheckKey(new TenantId(tenant), new CheckId(check));
  }

  /** Which letter, and to whom. */
  public LetterId letterId() {
    return new LetterId(new RefereeId(referee), LetterKind.parse(kind).orElseThrow());
  }
}
