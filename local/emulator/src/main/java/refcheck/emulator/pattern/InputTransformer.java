package refcheck.emulator.pattern;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import refcheck.json.Json;

/** Fills a template text with values of an event. */
public final class InputTransformer {
  private static final Pattern TOKEN =
      Pattern.compile("\\\\.|\"|<([A-Za-z0-9_.-]+)>", Pattern.DOTALL);
  private static final Set<String> PREDEFINED =
      Set.of(
          "aws.events.rule-arn",
          "aws.events.rule-name",
          "aws.events.event",
          "aws.events.event.json",
          "aws.events.event.ingestion-time");

  private final Map<String, JsonPath> paths = new LinkedHashMap<>();
  private final String template;
  private final Map<String, JsonNode> ruleValues;

  public InputTransformer(
      Map<String, String> paths, String template, String ruleName, String ruleArn) {
    paths.forEach((name, path) -> this.paths.put(name, JsonPath.parse(path)));
    this.template = template;
    this.ruleValues =
        Map.of("aws.events.rule-name", string(ruleName), "aws.events.rule-arn", string(ruleArn));
    TOKEN.matcher(template).results().map(token -> token.group(1)).forEach(this::check);
  }

  private void check(@Nullable String name) {
    if (name != null && !paths.containsKey(name) && !PREDEFINED.contains(name)) {
      throw new IllegalArgumentException(
          "the input template has no value for <%s>".formatted(name));
    }
  }

  public String apply(JsonNode event, Instant ingested) {
    var result = new StringBuilder();
    var quoted = false;
    var tokens = TOKEN.matcher(template);
    while (tokens.find()) {
      var token = tokens.group();
      quoted ^= token.equals("\"");
      var name = tokens.group(1);
      var text = name == null ? token : format(value(name, event, ingested), quoted);
      tokens.appendReplacement(result, Matcher.quoteReplacement(text));
    }
    return tokens.appendTail(result).toString();
  }

  private Optional<JsonNode> value(String name, JsonNode event, Instant ingested) {
    var path = paths.get(name);
    if (path != null) {
      return path.of(event);
    }
    return switch (name) {
      case "aws.events.event", "aws.events.event.json" -> Optional.of(event);
      case "aws.events.event.ingestion-time" -> Optional.of(string(ingested.toString()));
      default -> Optional.ofNullable(ruleValues.get(name));
    };
  }

  /**
   * Formats a value. Between quotes, a string is inserted unchanged. Elsewhere, a value is JSON,
   * and a missing value is the empty string.
   */
  private static String format(Optional<JsonNode> value, boolean quoted) {
    if (quoted) {
      return value.map(InputTransformer::raw).orElse("");
    }
    return value.map(Json::text).orElse("\"\"");
  }

  private static String raw(JsonNode value) {
    return value.isContainerNode()
        ? Json.text(value).replace("\\", "\\\\").replace("\"", "\\\"")
        : value.coerceStringValue();
  }

  private static JsonNode string(String text) {
    return JsonNode.createStringNode(text);
  }
}
