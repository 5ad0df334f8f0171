package refcheck.edge;

import io.micronaut.serde.annotation.Serdeable;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.TenantId;

/** On the queue of purges: this check's dossier is to be destroyed. Ids only. */
@Serdeable
public record PurgeMessage(String tenant, String check) {

  /** Which check. */
  public CheckKey checkKey() {
    return new CheckKey(new TenantId(tenant), new CheckId(check));
  }
}
