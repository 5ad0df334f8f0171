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

/** What the table's stream tells of a row that was written. */
public sealed interface StreamImage {

  /** A commit of a check. */
  record Events(CheckKey check, List<Event> events) implements StreamImage {}

  /** A letter that came into being or changed. */
  record Delivery(VersionedEmailDelivery letter) implements StreamImage {}

  /** The row in a stream record's new image; empty if it is of another kind. */
  static Optional<StreamImage> read(JsonNode newImage) {
    var row = new Row(attributes(newImage));
    var place = row.text("sk");
    if (place.startsWith("EVENT#")) {
      return Optional.of(new Events(RowKeys.check(row.text("pk")), EventRowMapper.events(row)));
    }
    return place.startsWith("MAIL#")
        ? Optional.of(new Delivery(EmailDeliveryRowMapper.letter(row)))
        : Optional.empty();
  }

  private static Map<String, AttributeValue> attributes(JsonNode image) {
    var attributes = new HashMap<String, AttributeValue>();
    for (var entry : image.entries()) {
      attributes.put(entry.getKey(), value(entry.getValue()));
    }
    return attributes;
  }

  private static AttributeValue value(JsonNode typed) {
    var entry = typed.entries().iterator().next();
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
      case String type -> throw new IllegalStateException("no such type in these rows: " + type);
    };
  }
}
