package refcheck.store;

import java.util.List;
import refcheck.domain.CaseKey;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.cases.EmailPolicy;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.delivery.Delivery;
import refcheck.domain.delivery.DeliveryId;
import refcheck.table.Write;

/**
 * A delivery as it is stored.
 *
 * @param version the number of the last change; every change is conditional on it
 */
public record VersionedDelivery(CaseKey key, DeliveryId id, long version, Delivery state) {
  /** A new delivery, at version 1. */
  public static VersionedDelivery created(CaseKey key, DeliveryId id, Delivery state) {
    return new VersionedDelivery(key, id, 1, state);
  }

  /** The deliveries that these events require, as writes of the same transaction. */
  static List<Write> deliveriesFor(VersionedCase after, List<CaseEvent> events) {
    var now = events.getLast().at();
    return EmailPolicy.emailsFor(events, after.state()).stream()
        .map(id -> created(after.key(), id, Delivery.created(id.channel().policy(), now)).change())
        .toList();
  }

  /** The record after a change to this state. */
  public VersionedDelivery withState(Delivery next) {
    return new VersionedDelivery(key, id, version + 1, next);
  }

  /** The write of this version; fails if another writer changed the delivery meanwhile. */
  Write change() {
    return new Write.Put(
        RowKeys.delivery(key, id),
        DeliveryRowMapper.row(this),
        version == 1
            ? new Write.Condition.Absent()
            : new Write.Condition.VersionIs(DeliveryRowMapper.VERSION, version - 1));
  }
}
