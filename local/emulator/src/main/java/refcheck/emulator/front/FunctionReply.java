package refcheck.emulator.front;

import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import refcheck.emulator.json.JsonNodes;
import refcheck.json.Json;

/** Parses a function's response, in payload format 2.0 or its short form. */
final class FunctionReply {
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private FunctionReply() {}

  /** Empty if API Gateway could not use the response. */
  static Optional<OutgoingResponse> read(byte[] reply) {
    try {
      return JsonNodes.read(reply).map(FunctionReply::answer);
    } catch (IllegalArgumentException _) { // API Gateway also returns only a 500.
      return Optional.empty();
    }
  }

  private static OutgoingResponse answer(JsonNode reply) {
    if (JsonNodes.at(reply, "statusCode").isEmpty()) {
      return OutgoingResponse.json(
          200, reply.isString() ? reply.getStringValue() : Json.text(reply));
    }
    var headers = headers(reply);
    headers.putIfAbsent("content-type", "text/plain;charset=UTF-8");
    return new OutgoingResponse(status(reply), headers, cookies(reply), body(reply));
  }

  private static int status(JsonNode reply) {
    var status =
        JsonNodes.at(reply, "statusCode")
            .filter(JsonNode::isNumber)
            .map(JsonNode::getIntValue)
            .orElse(0);
    expect(status >= 200 && status <= 599);
    return status;
  }

  private static Map<String, String> headers(JsonNode reply) {
    var headers = new TreeMap<String, String>();
    present(reply, "headers")
        .ifPresent(node -> {
          expect(node.isObject());
          node.entries().forEach(entry -> put(headers, entry.getKey(), entry.getValue()));
        });
    return headers;
  }

  private static void put(Map<String, String> headers, String name, JsonNode value) {
    expect(value.isValueNode() && NAME.matcher(name).matches());
    headers.put(name.toLowerCase(Locale.ROOT), line(value.coerceStringValue()));
  }

  private static List<String> cookies(JsonNode reply) {
    var cookies = new ArrayList<String>();
    present(reply, "cookies")
        .ifPresent(
            node -> node.values().forEach(cookie -> cookies.add(line(cookie.getStringValue()))));
    return cookies;
  }

  private static byte[] body(JsonNode reply) {
    var body = present(reply, "body");
    expect(body.isEmpty() || body.get().isString());
    var text = body.map(JsonNode::getStringValue).orElse("");
    var encoded =
        present(reply, "isBase64Encoded")
            .filter(JsonNode::isBoolean)
            .map(JsonNode::getBooleanValue)
            .orElse(false);
    return encoded ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<JsonNode> present(JsonNode reply, String key) {
    return JsonNodes.at(reply, key).filter(node -> !node.isNull());
  }

  private static String line(String value) {
    expect(value.chars().noneMatch(c -> c == '\r' || c == '\n'));
    return value;
  }

  private static void expect(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("malformed reply");
    }
  }
}
