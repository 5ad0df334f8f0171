package refcheck.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads posted HTML forms and queries (application/x-www-form-urlencoded, WHATWG URL). */
final class UrlEncodedForm {

  private UrlEncodedForm() {}

  /** The fields; of those with one name the last. What cannot be decoded is left out. */
  static Map<String, String> read(String body) {
    var fields = new LinkedHashMap<String, String>();
    each(body, (name, value) -> fields.put(name, value.replace("\r\n", "\n")));
    return fields;
  }

  /** The names that stand there more than once. */
  static Set<String> repeated(String query) {
    var names = new HashSet<String>();
    var repeated = new HashSet<String>();
    each(
        query,
        (name, _) -> {
          if (!names.add(name)) {
            repeated.add(name);
          }
        });
    return repeated;
  }

  private static void each(String encoded, BiConsumer<String, String> field) {
    for (var pair : encoded.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      var halves = pair.split("=", 2);
      try {
        var value = halves.length == 2 ? URLDecoder.decode(halves[1], UTF_8) : "";
        field.accept(URLDecoder.decode(halves[0], UTF_8), value);
      } catch (IllegalArgumentException _) {
        // No browser sends a broken escape; whoever does has typed nothing that could be lost.
      }
    }
  }
}
