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
    return read(bytes, DEEPEST, false);
  }

  /**
   * The value in these bytes, which anybody may have written, with at most so many levels.
   *
   * @throws IOException if they are not such JSON, or hold half a character; its message may quote
   *     them
   */
  public static JsonNode parseUntrusted(byte[] bytes, int deepest) throws IOException {
    return read(bytes, deepest, true);
  }

  private static JsonNode read(byte[] bytes, int deepest, boolean whole) throws IOException {
    try (var parser = FACTORY.createParser(decoded(bytes))) {
      return new JsonReader(parser, deepest, whole).read();
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
}
