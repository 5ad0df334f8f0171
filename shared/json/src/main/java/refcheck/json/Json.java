package refcheck.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON (RFC 8259) to trees and back: one value, no key twice, nothing deep, no long number. */
public final class Json {
  /** As deep as what AWS sends and we store ever is, many times over. */
  private static final int DEEPEST = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private static final JsonNodeTreeCodec CODEC = JsonNodeTreeCodec.getInstance();

  private Json() {}

  /**
   * The value in these bytes, which AWS or we ourselves have written.
   *
   * @throws IOException if they are not such JSON; its message may quote them
   */
  public static JsonNode read(byte[] bytes) throws IOException {
    return read(bytes, new Limits(DEEPEST, false));
  }

  /**
   * The value in these bytes, which anybody may have written, with at most so many levels.
   *
   * @throws IOException if they are not such JSON, or hold half a character; its message may quote
   *     them
   */
  public static JsonNode readStrangers(byte[] bytes, int deepest) throws IOException {
    return read(bytes, new Limits(deepest, true));
  }

  private record Limits(int deepest, boolean whole) {}

  private static JsonNode read(byte[] bytes, Limits limits) throws IOException {
    try (var parser = FACTORY.createParser(decoded(bytes))) {
      parser.nextToken();
      var value = value(parser, limits);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more than one value");
      }
      return value;
    } catch (NumberFormatException e) {
      throw new IOException("an exponent beyond all bounds", e);
    }
  }

  /** Maps, lists, texts, numbers, flags and nulls as JSON. */
  public static String text(Object plain) {
    return text(JsonNode.from(plain));
  }

  /** A tree as JSON. */
  public static String text(JsonNode tree) {
    var text = new StringWriter();
    try (var generator = FACTORY.createGenerator(text)) {
      CODEC.writeTree(generator, tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The same in UTF-8. */
  public static byte[] bytes(Object plain) {
    return text(plain).getBytes(UTF_8);
  }

  /**
   * An object that keeps the order of its keys: key, value, key, value. A value of null leaves its
   * key out.
   */
  public static Map<String, Object> object(@Nullable Object... keysAndValues) {
    var object = new LinkedHashMap<String, Object>();
    for (var i = 0; i < keysAndValues.length; i += 2) {
      var value = keysAndValues[i + 1];
      if (value != null) {
        object.put(String.valueOf(keysAndValues[i]), value);
      }
    }
    return object;
  }

  /** The parser itself would guess at the encoding, and take some of what is no UTF-8. */
  private static String decoded(byte[] bytes) throws IOException {
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static JsonNode value(JsonParser parser, Limits limits) throws IOException {
    if (parser.getParsingContext().getNestingDepth() > limits.deepest()) {
      throw new JsonParseException(parser, "too deep");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, limits);
      case START_ARRAY -> array(parser, limits);
      case VALUE_STRING -> JsonNode.createStringNode(whole(parser, parser.getText(), limits));
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

  private static JsonNode object(JsonParser parser, Limits limits) throws IOException {
    var fields = new LinkedHashMap<String, JsonNode>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = whole(parser, parser.currentName(), limits);
      parser.nextToken();
      fields.put(name, value(parser, limits));
    }
    return JsonNode.createObjectNode(fields);
  }

  private static JsonNode array(JsonParser parser, Limits limits) throws IOException {
    var values = new ArrayList<JsonNode>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser, limits));
    }
    return JsonNode.createArrayNode(values);
  }

  /** Half a character can be escaped but not written in UTF-8. */
  private static String whole(JsonParser parser, String text, Limits limits) throws IOException {
    if (limits.whole()
        && text.codePoints().anyMatch(each -> Character.getType(each) == Character.SURROGATE)) {
      throw new JsonParseException(parser, "half a character");
    }
    return text;
  }
}
