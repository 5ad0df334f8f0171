package refcheck.emulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a query string or a posted form. For repeated fields, the first value counts. */
public final class FormFields {

  private final Map<String, String> fields = new HashMap<>();

  private FormFields() {}

  public static FormFields parse(@Nullable String urlEncoded) {
    var form = new FormFields();
    for (var pair : urlEncoded == null ? new String[0] : urlEncoded.split("&", -1)) {
      var parts = pair.split("=", 2);
      form.fields.putIfAbsent(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
    }
    return form;
  }

  public Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** Text with invalid encoding is returned unchanged. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
