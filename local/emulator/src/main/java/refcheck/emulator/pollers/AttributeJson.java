package refcheck.emulator.pollers;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Converts DynamoDB's attribute values to DynamoDB's JSON format. */
public final class AttributeJson {
  private AttributeJson() {}

  public static Map<String, Object> item(Map<String, AttributeValue> item) {
    var json = new LinkedHashMap<String, Object>();
    item.forEach((name, value) -> json.put(name, value(value)));
    return json;
  }

  private static Map<String, Object> value(AttributeValue value) {
    return switch (value.type()) {
      case NUL -> Map.of("NULL", true);
      // DynamoDB Local's stream omits the type of an empty map or list.
      case UNKNOWN_TO_SDK_VERSION -> Map.of("M", Map.of());
      default -> Map.of(value.type().name(), content(value));
    };
  }

  private static Object content(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case N -> value.n();
      case B -> base64(value.b());
      case BOOL -> value.bool();
      case NUL -> true;
      case SS -> value.ss();
      case NS -> value.ns();
      case BS -> value.bs().stream().map(AttributeJson::base64).toList();
      case M -> item(value.m());
      case L -> list(value.l());
      case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("a value of unknown type");
    };
  }

  private static List<Object> list(List<AttributeValue> values) {
    var list = new ArrayList<Object>();
    values.forEach(value -> list.add(value(value)));
    return list;
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }
}
