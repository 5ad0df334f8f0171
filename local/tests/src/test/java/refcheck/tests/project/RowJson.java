package refcheck.tests.project;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import refcheck.table.CompressedText;
import refcheck.table.Row;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A stored row as JSON for golden files. */
final class RowJson {
  private RowJson() {}

  static Map<String, Object> of(Row row) {
    return json(row.attributes());
  }

  private static Map<String, Object> json(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> json(each.getValue()), (a, _) -> a, TreeMap::new));
  }

  private static String text(byte[] value) {
    try {
      return CompressedText.decompress(value);
    } catch (UncheckedIOException _) {
      return "(bytes)"; // Sealed.
    }
  }

  private static Object json(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case N -> Map.of("N", value.n());
      case BOOL -> value.bool();
      case B -> text(value.b().asByteArray());
      case M -> json(value.m());
      case L -> value.l().stream().map(RowJson::json).toList();
      default -> throw new IllegalStateException("no such attribute is stored: " + value.type());
    };
  }
}
