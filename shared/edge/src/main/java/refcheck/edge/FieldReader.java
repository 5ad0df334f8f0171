package refcheck.edge;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One value that a client sent, or did not, held to a kind and its bounds. What is wrong is noted,
 * and a placeholder stands for it.
 */
record FieldReader(Optional<JsonNode> json, String pointer, ValidationErrors mistakes) {
  /** RFC 3339 sets no bound to the digits of a fraction. */
  private static final int LONGEST_INSTANT = 100;

  String text(int longest) {
    return optionalText(longest).orElseGet(() -> missing(""));
  }

  Optional<String> optionalText(int longest) {
    return json.map(value ->
        value.isString()
            ? line(value.getStringValue().strip(), longest)
            : mistake("", "wrong_type", "must be a text"));
  }

  private String line(String text, int longest) {
    if (!SingleLineText.isVisible(text)) {
      return mistake("", "blank", "must not be blank");
    }
    if (text.length() > longest) {
      return mistake("", "too_long", "must have at most %d characters".formatted(longest));
    }
    var bad = SingleLineText.unprintable(text);
    return bad.isEmpty()
        ? text
        : mistake("", "bad_character", "must not have " + where(text, bad.getAsInt()));
  }

  private static String where(String text, int index) {
    return CharacterNames.at(text.codePointAt(index), text.codePointCount(0, index) + 1);
  }

  int number(int least, int most, int otherwise) {
    return json.map(value ->
            value.isNumber()
                ? whole(value.getNumberValue(), least, most, otherwise)
                : mistake(otherwise, "wrong_type", "must be a whole number"))
        .orElse(otherwise);
  }

  private int whole(Number sent, int least, int most, int otherwise) {
    // Exactly, as sent: a double takes 0.99999999999999999999 for 1, and an int for 0.
    var number = new BigDecimal(sent.toString());
    if (number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      return mistake(otherwise, "out_of_bounds", "must be from %d to %d".formatted(least, most));
    }
    return number.stripTrailingZeros().scale() > 0
        ? mistake(otherwise, "wrong_type", "must be a whole number")
        : number.intValueExact();
  }

  boolean flag() {
    return json.map(value ->
            value.isBoolean()
                ? value.getBooleanValue()
                : mistake(false, "wrong_type", "must be true or false"))
        .orElseGet(() -> missing(false));
  }

  Instant instant() {
    var text = text(LONGEST_INSTANT);
    return text.isEmpty()
        ? Instant.MIN
        : Rfc3339.parse(text)
            .orElseGet(() ->
                mistake(
                    Instant.MIN,
                    "not_a_time",
                    "must be an RFC 3339 time with its zone, as in 2026-11-20T08:00:00Z"));
  }

  Iterable<JsonNode> list(int least, int most) {
    return json.map(value ->
            value.isArray()
                ? bounded(value, least, most)
                : mistake(List.<JsonNode>of(), "wrong_type", "must be a list"))
        .orElseGet(() -> missing(List.of()));
  }

  private Iterable<JsonNode> bounded(JsonNode list, int least, int most) {
    return list.size() < least || list.size() > most
        ? mistake(
            List.of(), "out_of_bounds", "must have from %d to %d entries".formatted(least, most))
        : list.values();
  }

  <T> T missing(T placeholder) {
    return mistake(placeholder, "missing", "is required");
  }

  private <T> T mistake(T placeholder, String code, String message) {
    mistakes.add(pointer, code, message);
    return placeholder;
  }

  /** Without what was sent, which belongs in no log. */
  @Override
  public String toString() {
    return "FieldReader[" + pointer + "]";
  }
}
