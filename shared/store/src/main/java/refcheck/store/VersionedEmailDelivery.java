package refcheck.store;

import java.util.List;
import refcheck.domain.CheckKey;
import refcheck.domain.EmailDelivery;
import refcheck.domain.EmailDeliveryId;
import refcheck.domain.EmailPolicy;
import refcheck.domain.Event;
import refcheck.domain.VersionedCheck;

/**
 * A letter as it is kept.
 *
 * @param version the number of its last change; every further one is conditional on it
 */
public record VersionedEmailDelivery(
    CheckKey check, EmailDeliveryId id, long version, EmailDelivery letter) {

  /** A new letter. */
  public static VersionedEmailDelivery written(
      CheckKey check, EmailDeliveryId id, EmailDelivery letter) {
    return new VersionedEmailDelivery(check, id, 1, letter);
  }

  /** The letters that these events of the check call for, as parts of their transaction. */
  static List<Write> emailsFor(VersionedCheck after, List<Event> events) {
    return EmailPolicy.emailsFor(events, after.check()).stream()
        .map(id -> written(after.key(), id, EmailDelivery.written(events.getLast().at())).change())
        .toList();
  }

  /** The record after this change. */
  public VersionedEmailDelivery becoming(EmailDelivery next) {
    return new VersionedEmailDelivery(check, id, version + 1, next);
  }

  /** The change as part of a transaction: refused if somebody else changed the letter meanwhile. */
  Write change() {
    return new Write.Put(
        RowKeys.letter(check, id),
        EmailDeliveryRowMapper.row(this),
        version == 1
            ? new Write.Condition.Absent()
            : new Write.Condition.VersionIs(EmailDeliveryRowMapper.VERSION, version - 1));
  }
}
