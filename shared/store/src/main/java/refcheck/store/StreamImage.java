package refcheck.store;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Optional;
import refcheck.domain.CaseKey;
import refcheck.domain.cases.CaseEvent;
import refcheck.table.StreamJson;

/** A written row as the table's stream reports it. */
public sealed interface StreamImage {

  /** The events of one commit of a case. */
  record Events(CaseKey key, List<CaseEvent> events) implements StreamImage {}

  /** A new or changed delivery. */
  record Delivery(VersionedDelivery delivery) implements StreamImage {}

  /** Parses the new image of a stream record; empty if the row is of another kind. */
  static Optional<StreamImage> read(JsonNode newImage) {
    var row = StreamJson.row(newImage);
    var sortKey = row.text("sk");
    if (sortKey.startsWith(RowKeys.EVENT)) {
      return Optional.of(new Events(RowKeys.caseOf(row.text("pk")), EventRowMapper.events(row)));
    }
    return sortKey.startsWith(RowKeys.DELIVERY)
        ? Optional.of(new Delivery(DeliveryRowMapper.delivery(row)))
        : Optional.empty();
  }
}
