package refcheck.local.pattern;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import refcheck.json.Json;
import refcheck.local.json.JsonNodes;

/** Parses the filters on one value: equal, prefix, suffix, wildcard, numeric, anything-but. */
final class Filters {
  private Filters() {}

  static Predicate<JsonNode> parse(JsonNode filter) {
    if (!filter.isObject()) {
      return value -> same(value, filter);
    }
    if (filter.size() != 1) {
      throw unknown(filter);
    }
    var entry = filter.entries().iterator().next();
    return switch (entry.getKey()) {
      case "anything-but" -> anythingBut(entry.getValue());
      case "numeric" -> new Numeric(JsonNodes.elements(entry.getValue()));
      case String name -> texts(name, entry.getValue());
    };
  }

  private static boolean same(JsonNode value, JsonNode wanted) {
    if (value.isNumber() && wanted.isNumber()) {
      return value.getBigDecimalValue().compareTo(wanted.getBigDecimalValue()) == 0;
    }
    return value.equals(wanted);
  }

  private static Predicate<JsonNode> anythingBut(JsonNode but) {
    var unwanted = but.isArray() ? JsonNodes.elements(but) : List.of(but);
    Predicate<JsonNode> any =
        unwanted.stream().map(Filters::parse).reduce(_ -> false, Predicate::or);
    return any.negate();
  }

  /** The argument is a text. Inside "anything-but" it may also be a list of texts. */
  private static Predicate<JsonNode> texts(String name, JsonNode argument) {
    var arguments =
        argument.isArray() ? JsonNodes.elements(argument).stream() : Stream.of(argument);
    var tests = arguments.map(wanted -> text(name, wanted)).toList();
    return value ->
        value.isString() && tests.stream().anyMatch(test -> test.test(value.getStringValue()));
  }

  private static Predicate<String> text(String name, JsonNode argument) {
    if (argument.isObject()) {
      return ignoringCase(name, argument);
    }
    var wanted = argument.getStringValue();
    return switch (name) {
      case "prefix" -> text -> text.startsWith(wanted);
      case "suffix" -> text -> text.endsWith(wanted);
      case "equals-ignore-case" -> wanted::equalsIgnoreCase;
      case "wildcard" -> wildcard(wanted);
      default ->
          throw new IllegalArgumentException("the local host does not support the filter " + name);
    };
  }

  private static Predicate<String> ignoringCase(String name, JsonNode argument) {
    var wanted =
        JsonNodes.textAt(argument, "equals-ignore-case").orElseThrow(() -> unknown(argument));
    var test = text(name, JsonNode.createStringNode(wanted.toLowerCase(Locale.ROOT)));
    return text -> test.test(text.toLowerCase(Locale.ROOT));
  }

  private static Predicate<String> wildcard(String wanted) {
    var expression =
        Stream.of(wanted.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.compile(expression, Pattern.DOTALL).asMatchPredicate();
  }

  private static IllegalArgumentException unknown(JsonNode filter) {
    return new IllegalArgumentException(
        "the local host does not support the filter " + Json.text(filter));
  }
}
