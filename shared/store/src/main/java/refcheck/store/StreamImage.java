package refcheck.store;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Optional;
import refcheck.domain.CheckKey;
import refcheck.domain.Event;
import refcheck.table.StreamJson;

/** A written row as the table's stream reports it. */
public sealed interface StreamImage {

  /** The events of one commit of a check. */
  record Events(CheckKey check, List<Event> events) implements StreamImage {}

  /** A new or changed email delivery. */
  record Delivery(VersionedEmailDelivery email) implements StreamImage {}

  /** Parses the new image of a stream record; empty if the row is of another kind. */
  static Optional<StreamImage> read(JsonNode newImage) {
    var row = StreamJson.row(newImage);
    var sortKey = row.text("sk");
    if (sortKey.startsWith("EVENT#")) {
      return Optional.of(new Events(RowKeys.check(row.text("pk")), EventRowMapper.events(row)));
    }
    return sortKey.startsWith("MAIL#")
        ? Optional.of(new Delivery(EmailDeliveryRowMapper.delivery(row)))
        : Optional.empty();
  }
}
