package refcheck.recorddelivery;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.LetterId;
import refcheck.domain.LetterKind;
import refcheck.domain.RefereeId;
import refcheck.domain.TenantId;

/**
 * What the mail service says of a letter, cut down by the rule between it and the queue to type and
 * our own tags, each of which comes as a list.
 */
@Serdeable
record DeliveryMessage(
    String type,
    List<String> tenant,
    List<String> check,
    List<String> referee,
    List<String> letter) {

  CheckKey checkKey() {
    return new CheckKey(new TenantId(tenant.getFirst()), new CheckId(check.getFirst()));
  }

  LetterId letterId() {
    return new LetterId(
        new RefereeId(referee.getFirst()), LetterKind.parse(letter.getFirst()).orElseThrow());
  }
}
