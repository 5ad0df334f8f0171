package refcheck.api;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads one value of a client's JSON, which may be absent. Records an error for a wrong type or
 * value, and returns a placeholder.
 */
record FieldReader(Optional<JsonNode> json, String pointer, ValidationErrors errors) {
  /** RFC 3339 does not limit the digits of a fraction. */
  private static final int LONGEST_INSTANT = 100;

  String text(int longest) {
    return optionalText(longest).orElseGet(() -> missing(""));
  }

  Optional<String> optionalText(int longest) {
    return json.map(value ->
        value.isString()
            ? line(value.getStringValue().strip(), longest)
            : error("", "wrong_type", "must be a text"));
  }

  private String line(String text, int longest) {
    if (!SingleLineText.isVisible(text)) {
      return error("", "blank", "must not be blank");
    }
    if (text.length() > longest) {
      return error("", "too_long", "must have at most %d characters".formatted(longest));
    }
    var bad = SingleLineText.unprintable(text);
    return bad.isEmpty()
        ? text
        : error("", "bad_character", "must not have " + where(text, bad.getAsInt()));
  }

  private static String where(String text, int index) {
    return CharacterNames.at(text.codePointAt(index), text.codePointCount(0, index) + 1);
  }

  int number(int least, int most, int otherwise) {
    return json.map(value ->
            value.isNumber()
                ? whole(value.getNumberValue(), least, most, otherwise)
                : error(otherwise, "wrong_type", "must be a whole number"))
        .orElse(otherwise);
  }

  private int whole(Number sent, int least, int most, int otherwise) {
    // Exact: a double reads 0.99999999999999999999 as 1, and an int as 0.
    var number = new BigDecimal(sent.toString());
    if (number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      return error(otherwise, "out_of_bounds", "must be from %d to %d".formatted(least, most));
    }
    return number.stripTrailingZeros().scale() > 0
        ? error(otherwise, "wrong_type", "must be a whole number")
        : number.intValueExact();
  }

  boolean flag() {
    return json.map(value ->
            value.isBoolean()
                ? value.getBooleanValue()
                : error(false, "wrong_type", "must be true or false"))
        .orElseGet(() -> missing(false));
  }

  Instant instant() {
    var text = text(LONGEST_INSTANT);
    return text.isEmpty()
        ? Instant.MIN
        : Rfc3339.parse(text)
            .orElseGet(() ->
                error(
                    Instant.MIN,
                    "not_a_time",
                    "must be an RFC 3339 time with its zone, as in 2026-11-20T08:00:00Z"));
  }

  Iterable<JsonNode> list(int least, int most) {
    return json.map(value ->
            value.isArray()
                ? bounded(value, least, most)
                : error(List.<JsonNode>of(), "wrong_type", "must be a list"))
        .orElseGet(() -> missing(List.of()));
  }

  private Iterable<JsonNode> bounded(JsonNode list, int least, int most) {
    return list.size() < least || list.size() > most
        ? error(
            List.of(), "out_of_bounds", "must have from %d to %d entries".formatted(least, most))
        : list.values();
  }

  <T> T missing(T placeholder) {
    return error(placeholder, "missing", "is required");
  }

  private <T> T error(T placeholder, String code, String message) {
    errors.add(pointer, code, message);
    return placeholder;
  }

  /** Hides the value, which must not reach a log. */
  @Override
  public String toString() {
    return "FieldReader[" + pointer + "]";
  }
}
