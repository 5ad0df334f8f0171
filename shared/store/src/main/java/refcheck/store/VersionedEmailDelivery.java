package refcheck.store;

import java.util.List;
import refcheck.domain.CheckKey;
import refcheck.domain.EmailDelivery;
import refcheck.domain.EmailDeliveryId;
import refcheck.domain.EmailPolicy;
import refcheck.domain.Event;
import refcheck.domain.VersionedCheck;
import refcheck.table.Write;

/**
 * An email delivery as it is stored.
 *
 * @param version the number of the last change; every change is conditional on it
 */
public record VersionedEmailDelivery(
    CheckKey check, EmailDeliveryId id, long version, EmailDelivery state) {

  /** A new email delivery, at version 1. */
  public static VersionedEmailDelivery created(
      CheckKey check, EmailDeliveryId id, EmailDelivery state) {
    return new VersionedEmailDelivery(check, id, 1, state);
  }

  /** The emails that these events require, as writes of the same transaction. */
  static List<Write> emailsFor(VersionedCheck after, List<Event> events) {
    return EmailPolicy.emailsFor(events, after.check()).stream()
        .map(id -> created(after.key(), id, EmailDelivery.written(events.getLast().at())).change())
        .toList();
  }

  /** The record after a change to this state. */
  public VersionedEmailDelivery withState(EmailDelivery next) {
    return new VersionedEmailDelivery(check, id, version + 1, next);
  }

  /** The write of this version; fails if another writer changed the delivery meanwhile. */
  Write change() {
    return new Write.Put(
        RowKeys.emailDelivery(check, id),
        EmailDeliveryRowMapper.row(this),
        version == 1
            ? new Write.Condition.Absent()
            : new Write.Condition.VersionIs(EmailDeliveryRowMapper.VERSION, version - 1));
  }
}
