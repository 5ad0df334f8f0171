package refcheck.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the fields of a posted HTML form (application/x-www-form-urlencoded, WHATWG URL). */
final class Form {

  private Form() {}

  /** The fields; of those with one name the last. What cannot be decoded is left out. */
  static Map<String, String> read(String body) {
    var fields = new LinkedHashMap<String, String>();
    for (var pair : body.split("&", -1)) {
      var halves = pair.split("=", 2);
      try {
        var value = halves.length == 2 ? URLDecoder.decode(halves[1], UTF_8) : "";
        fields.put(URLDecoder.decode(halves[0], UTF_8), value.replace("\r\n", "\n"));
      } catch (IllegalArgumentException _) {
        // No browser sends a broken escape; whoever does has typed nothing that could be lost.
      }
    }
    return fields;
  }
}
