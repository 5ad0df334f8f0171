package refcheck.tests.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The size that DynamoDB bills for an item. */
final class ItemSize {
  private ItemSize() {}

  /** The units of this size that these bytes take: at least one. */
  static int units(int bytes, int unit) {
    return Math.max(1, Math.ceilDiv(bytes, unit));
  }

  static int of(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(each -> bytes(each.getKey()) + size(each.getValue()))
        .sum();
  }

  /** By the developer guide, "DynamoDB item sizes and formats". */
  private static int size(AttributeValue value) {
    return switch (value.type()) {
      case S -> bytes(value.s());
      case N -> 1 + (value.n().length() + 1) / 2;
      case B -> value.b().asByteArrayUnsafe().length;
      case M -> 3 + value.m().size() + of(value.m());
      case L -> 3 + value.l().stream().mapToInt(each -> 1 + size(each)).sum();
      case SS -> value.ss().stream().mapToInt(ItemSize::bytes).sum();
      default -> 1;
    };
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
