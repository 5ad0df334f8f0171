package refcheck.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON (RFC 8259). Rejects duplicate keys, deep nesting and long numbers. */
public final class Json {
  /** Many times deeper than anything that AWS sends or Refcheck stores. */
  private static final int DEEPEST = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private static final JsonNodeTreeCodec CODEC = JsonNodeTreeCodec.getInstance();

  private Json() {}

  /**
   * Parses a value written by AWS or by Refcheck.
   *
   * @throws IOException if the bytes are not valid JSON; the message may quote them
   */
  public static JsonNode read(byte[] bytes) throws IOException {
    return read(bytes, DEEPEST, false);
  }

  /**
   * Parses an untrusted value with at most {@code deepest} levels.
   *
   * @throws IOException if the bytes are not valid JSON or hold a lone surrogate; the message may
   *     quote them
   */
  public static JsonNode parseUntrusted(byte[] bytes, int deepest) throws IOException {
    return read(bytes, deepest, true);
  }

  private static JsonNode read(byte[] bytes, int deepest, boolean rejectsLoneSurrogates)
      throws IOException {
    try (var parser = FACTORY.createParser(decoded(bytes))) {
      return new JsonReader(parser, deepest, rejectsLoneSurrogates).read();
    } catch (NumberFormatException e) {
      throw new IOException("the exponent is too large", e);
    }
  }

  /** Writes maps, lists, strings, numbers, booleans and nulls as JSON. */
  public static String text(Object plain) {
    return text(JsonNode.from(plain));
  }

  /** Writes a tree as JSON. */
  public static String text(JsonNode tree) {
    var text = new StringWriter();
    try (var generator = FACTORY.createGenerator(text)) {
      CODEC.writeTree(generator, tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes JSON in UTF-8. */
  public static byte[] bytes(Object plain) {
    return text(plain).getBytes(UTF_8);
  }

  /**
   * Creates an object from alternating keys and values, and keeps their order. Omits keys whose
   * value is null.
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

  /** Decodes strictly: the parser would guess the encoding and accept some invalid UTF-8. */
  private static String decoded(byte[] bytes) throws IOException {
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
