package refcheck.store;

import io.micronaut.json.tree.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import refcheck.domain.CheckKey;
import refcheck.domain.Event;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A written row as the table's stream reports it. */
public sealed interface StreamImage {

  /** The events of one commit of a check. */
  record Events(CheckKey check, List<Event> events) implements StreamImage {}

  /** A new or changed email delivery. */
  record Delivery(VersionedEmailDelivery email) implements StreamImage {}

  /** Parses the new image of a stream record; empty if the row is of another kind. */
  static Optional<StreamImage> read(JsonNode newImage) {
    var row = new Row(attributes(newImage));
    var sortKey = row.text("sk");
    if (sortKey.startsWith("EVENT#")) {
      return Optional.of(new Events(RowKeys.check(row.text("pk")), EventRowMapper.events(row)));
    }
    return sortKey.startsWith("MAIL#")
        ? Optional.of(new Delivery(EmailDeliveryRowMapper.delivery(row)))
        : Optional.empty();
  }

  private static Map<String, AttributeValue> attributes(JsonNode image) {
    var attributes = new HashMap<String, AttributeValue>();
    for (var entry : image.entries()) {
      attributes.put(entry.getKey(), value(entry.getValue()));
    }
    return attributes;
  }

  private static AttributeValue value(JsonNode attribute) {
    var entry = attribute.entries().iterator().next();
    var value = entry.getValue();
    return switch (entry.getKey()) {
      case "S" -> AttributeValue.fromS(value.getStringValue());
      case "N" -> AttributeValue.fromN(value.getStringValue());
      case "BOOL" -> AttributeValue.fromBool(value.getBooleanValue());
      case "M" -> AttributeValue.fromM(attributes(value));
      case "L" ->
          AttributeValue.fromL(
              StreamSupport.stream(value.values().spliterator(), false)
                  .map(StreamImage::value)
                  .toList());
      case String type -> throw new IllegalStateException("unexpected attribute type " + type);
    };
  }
}
