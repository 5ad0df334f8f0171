package refcheck.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The pairs of a form or a query, percent-decoded to bytes (application/x-www-form-urlencoded,
 * WHATWG URL). As in the standard, an invalid escape is left unchanged.
 */
record UrlEncodedForm(List<Pair> pairs) {

  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(UTF_8);

  /** A name and a value, in a charset that is not known yet. */
  private record Pair(byte[] name, byte[] value) {}

  static UrlEncodedForm parse(byte[] encoded) {
    var pairs = new ArrayList<Pair>();
    var start = Arrays.mismatch(encoded, BYTE_ORDER_MARK) == 3 ? 3 : 0;
    while (start < encoded.length) {
      var end = indexOf(encoded, '&', start, encoded.length);
      var equals = indexOf(encoded, '=', start, end);
      if (end > start) {
        pairs.add(
            new Pair(
                decode(encoded, start, equals), decode(encoded, Math.min(equals + 1, end), end)));
      }
      start = end + 1;
    }
    return new UrlEncodedForm(pairs);
  }

  /** The names that occur more than once in a query. */
  static Set<String> repeated(String query) {
    var names = new HashSet<String>();
    var repeated = new HashSet<String>();
    for (var pair : parse(query.getBytes(UTF_8)).pairs) {
      var name = new String(pair.name, UTF_8);
      if (!names.add(name)) {
        repeated.add(name);
      }
    }
    return repeated;
  }

  /** The fields in the order of the body, with line breaks as {@code \n}. */
  List<PostedForm.Field> fields(ContentType.Guess charset) {
    return pairs.stream()
        .map(pair ->
            new PostedForm.Field(
                charset.decode(pair.name), charset.decode(pair.value).replace("\r\n", "\n")))
        .toList();
  }

  /** The bytes of all names and values, one pair a line. */
  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    for (var pair : pairs) {
      bytes.writeBytes(pair.name);
      bytes.write('=');
      bytes.writeBytes(pair.value);
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }

  private static byte[] decode(byte[] encoded, int start, int end) {
    var decoded = new ByteArrayOutputStream(end - start);
    for (int i = start; i < end; i++) {
      var high = encoded[i] == '%' && i + 2 < end ? Character.digit(encoded[i + 1], 16) : -1;
      var low = high < 0 ? -1 : Character.digit(encoded[i + 2], 16);
      if (low < 0) {
        decoded.write(encoded[i] == '+' ? ' ' : encoded[i]);
      } else {
        decoded.write(high << 4 | low);
        i += 2;
      }
    }
    return decoded.toByteArray();
  }

  private static int indexOf(byte[] bytes, char wanted, int start, int end) {
    var at = start;
    while (at < end && bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  @Override
  public String toString() {
    return "UrlEncodedForm";
  }
}
