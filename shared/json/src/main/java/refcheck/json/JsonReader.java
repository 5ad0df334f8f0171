package refcheck.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/**
 * Reads one JSON text.
 *
 * @param deepest the maximum number of levels
 * @param rejectsLoneSurrogates whether strings with a lone surrogate are rejected
 */
record JsonReader(JsonParser parser, int deepest, boolean rejectsLoneSurrogates) {

  /** Reads the text, which must hold exactly one value. */
  JsonNode read() throws IOException {
    parser.nextToken();
    var value = value();
    if (parser.nextToken() != null) {
      throw new JsonParseException(parser, "more than one value");
    }
    return value;
  }

  private JsonNode value() throws IOException {
    if (parser.getParsingContext().getNestingDepth() > deepest) {
      throw new JsonParseException(parser, "too deep");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> JsonNode.createStringNode(text(parser.getText()));
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

  private JsonNode object() throws IOException {
    var fields = new LinkedHashMap<String, JsonNode>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = text(parser.currentName());
      parser.nextToken();
      fields.put(name, value());
    }
    return JsonNode.createObjectNode(fields);
  }

  private JsonNode array() throws IOException {
    var values = new ArrayList<JsonNode>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value());
    }
    return JsonNode.createArrayNode(values);
  }

  /** A lone surrogate can be escaped in JSON but not written in UTF-8. */
  private String text(String text) throws IOException {
    if (rejectsLoneSurrogates
        && text.codePoints().anyMatch(each -> Character.getType(each) == Character.SURROGATE)) {
      throw new JsonParseException(parser, "lone surrogate");
    }
    return text;
  }
}
