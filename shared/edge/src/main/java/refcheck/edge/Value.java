package refcheck.edge;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One value that a client sent, or did not, held to a kind and its bounds. What is wrong is noted,
 * and a placeholder stands for it.
 */
record Value(Optional<JsonNode> json, String pointer, Mistakes mistakes) {
  private static final Pattern NONCHARACTER = Pattern.compile("\\p{IsNoncharacter_Code_Point}");

  /** Something that can be seen: no blank of any kind, and none of the letters that are empty. */
  private static final Pattern VISIBLE =
      Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}\\p{Cn}&&[^\\u115F\\u1160\\u2800\\u3164\\uFFA0]]");

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
    if (!VISIBLE.matcher(text).find()) {
      return mistake("", "blank", "must not be blank");
    }
    if (text.length() > longest) {
      return mistake("", "too_long", "must have at most %d characters".formatted(longest));
    }
    return isPlain(text)
        ? text
        : mistake("", "bad_character", "must be on one line, without control characters");
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
    var text = text(40);
    try {
      return text.isEmpty() ? Instant.MIN : Instant.parse(text);
    } catch (DateTimeParseException _) {
      return mistake(
          Instant.MIN, "not_a_time", "must be a time with its zone, as in 2026-11-20T08:00:00Z");
    }
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

  /** Whether a text stays on its line and reads as it is written. */
  static boolean isPlain(String text) {
    return text.codePoints().noneMatch(Value::isUnprintable);
  }

  /** Whether a text can be the key of something. */
  static boolean isName(String text, int longest) {
    return VISIBLE.matcher(text).find()
        && text.length() <= longest
        && text.equals(text.strip())
        && isPlain(text);
  }

  private static boolean isUnprintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      // What this Java does not know yet is in people's names, but for what will never be anything.
      case Character.UNASSIGNED -> NONCHARACTER.matcher(Character.toString(character)).matches();
      // Marks that turn the direction of text can make a name read as something else.
      case Character.FORMAT -> character != 0x200c && character != 0x200d;
      default -> false;
    };
  }

  /** Without what was sent, which belongs in no log. */
  @Override
  public String toString() {
    return "Value[" + pointer + "]";
  }
}
