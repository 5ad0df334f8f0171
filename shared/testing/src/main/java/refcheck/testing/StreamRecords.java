package refcheck.testing;

import java.util.Map;
import java.util.stream.Collectors;
import refcheck.table.Row;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes rows as records of the table's stream. */
final class StreamRecords {
  private StreamRecords() {}

  static Map<String, ?> of(Row newImage, String sequenceNumber) {
    return Map.of(
        "dynamodb",
        Map.of("SequenceNumber", sequenceNumber, "NewImage", json(newImage.attributes())));
  }

  private static Map<String, ?> json(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> json(each.getValue())));
  }

  private static Map<String, ?> json(AttributeValue value) {
    return switch (value.type()) {
      case S -> Map.of("S", value.s());
      case N -> Map.of("N", value.n());
      case BOOL -> Map.of("BOOL", value.bool());
      case M -> Map.of("M", json(value.m()));
      case L -> Map.of("L", value.l().stream().map(StreamRecords::json).toList());
      default -> throw new IllegalArgumentException("not in the stream: " + value.type());
    };
  }
}
