package refcheck.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/**
 * Reads JSON (RFC 8259) that strangers sent: one value, no key twice, nothing deep, nothing long.
 */
final class Json {
  private static final int DEEPEST = 16;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private Json() {}

  /**
   * The value in these bytes.
   *
   * @throws IOException if they are not such JSON; its message may quote them
   */
  static JsonNode read(byte[] bytes) throws IOException {
    try (var parser = FACTORY.createParser(text(bytes))) {
      parser.nextToken();
      var value = value(parser);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more than one value");
      }
      return value;
    } catch (NumberFormatException e) {
      throw new IOException("an exponent beyond all bounds", e);
    }
  }

  /** The parser itself would guess at the encoding, and take some of what is no UTF-8. */
  private static String text(byte[] bytes) throws IOException {
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static JsonNode value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> JsonNode.createStringNode(whole(parser, parser.getText()));
      case VALUE_NUMBER_INT -> JsonNode.createNumberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> JsonNode.createNumberNode(parser.getDecimalValue());
      case VALUE_TRUE -> JsonNode.createBooleanNode(true);
      case VALUE_FALSE -> JsonNode.createBooleanNode(false);
      case VALUE_NULL -> JsonNode.nullNode();
      case null -> throw new JsonParseException(parser, "no value");
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new JsonParseException(parser, "not a value");
    };
  }

  private static JsonNode object(JsonParser parser) throws IOException {
    var fields = new LinkedHashMap<String, JsonNode>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = whole(parser, parser.currentName());
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return JsonNode.createObjectNode(fields);
  }

  private static JsonNode array(JsonParser parser) throws IOException {
    var values = new ArrayList<JsonNode>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser));
    }
    return JsonNode.createArrayNode(values);
  }

  /** Half a character can be escaped but not written: a reply that repeats it would fail. */
  private static String whole(JsonParser parser, String text) throws IOException {
    if (text.codePoints().anyMatch(each -> Character.getType(each) == Character.SURROGATE)) {
      throw new JsonParseException(parser, "half a character");
    }
    return text;
  }
}
