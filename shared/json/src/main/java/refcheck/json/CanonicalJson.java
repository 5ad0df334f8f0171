package refcheck.json;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;

/**
 * Writes JSON in canonical form (RFC 8785): keys sorted by UTF-16 units, no white space, minimal
 * escapes, numbers as in ECMAScript. Unlike the RFC, a number that a double cannot hold keeps all
 * of its digits, so that different numbers never have the same text.
 */
public final class CanonicalJson {
  private static final int PLAIN_DIGITS = 21;
  private static final int PLAIN_ZEROS = 6;

  private final StringBuilder text = new StringBuilder();

  private CanonicalJson() {}

  /** Returns the canonical text of a value. */
  public static String text(JsonNode value) {
    var json = new CanonicalJson();
    json.append(value);
    return json.text.toString();
  }

  private void append(JsonNode value) {
    if (value.isObject()) {
      appendObject(value);
    } else if (value.isArray()) {
      appendArray(value);
    } else if (value.isString()) {
      append(value.getStringValue());
    } else if (value.isNumber()) {
      text.append(number(new BigDecimal(value.getNumberValue().toString())));
    } else {
      text.append(value.isNull() ? "null" : value.getBooleanValue());
    }
  }

  private void appendObject(JsonNode object) {
    var members = new ArrayList<Map.Entry<String, JsonNode>>();
    object.entries().forEach(members::add);
    members.sort(Comparator.comparing(Map.Entry::getKey));
    var separator = '{';
    for (var member : members) {
      text.append(separator);
      append(member.getKey());
      text.append(':');
      append(member.getValue());
      separator = ',';
    }
    text.append(members.isEmpty() ? "{}" : "}");
  }

  private void appendArray(JsonNode array) {
    var separator = '[';
    for (var value : array.values()) {
      text.append(separator);
      append(value);
      separator = ',';
    }
    text.append(array.size() == 0 ? "[]" : "]");
  }

  private void append(String string) {
    text.append('"');
    string.chars().forEach(each -> text.append(escaped((char) each)));
    text.append('"');
  }

  private static String escaped(char unit) {
    return switch (unit) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default -> unit < ' ' ? "\\u%04x".formatted((int) unit) : Character.toString(unit);
    };
  }

  /** ECMA-262, Number::toString, for decimal digits. */
  private static String number(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    var written = value.unscaledValue().abs().toString();
    var point = (long) written.length() - value.scale(); // Digits before the decimal point.
    var digits = withoutTrailingZeros(written);
    var sign = value.signum() < 0 ? "-" : "";
    if (point > PLAIN_DIGITS || point <= -PLAIN_ZEROS) {
      return sign + scientific(digits, point - 1);
    }
    return sign + plain(digits, (int) point);
  }

  /** On the text: the exponent of a BigDecimal without zeros may be too large for an int. */
  private static String withoutTrailingZeros(String digits) {
    var end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, end);
  }

  private static String plain(String digits, int point) {
    if (point >= digits.length()) {
      return digits + "0".repeat(point - digits.length());
    }
    return point > 0
        ? digits.substring(0, point) + "." + digits.substring(point)
        : "0." + "0".repeat(-point) + digits;
  }

  private static String scientific(String digits, long exponent) {
    var fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
  }
}
