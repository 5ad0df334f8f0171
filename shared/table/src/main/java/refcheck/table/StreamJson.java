package refcheck.table;

import io.micronaut.json.tree.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads rows in the JSON of stream records, as in {@code {"pk": {"S": "…"}}}. */
public final class StreamJson {

  private StreamJson() {}

  /** The row with these attributes. */
  public static Row row(JsonNode image) {
    return new Row(attributes(image));
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
                  .map(StreamJson::value)
                  .toList());
      case String type -> throw new IllegalStateException("unexpected attribute type " + type);
    };
  }
}
