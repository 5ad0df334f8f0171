package refcheck.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list in the API's JSON. */
public final class ListView {

  private ListView() {}

  /** The JSON of a list on a single page. */
  public static Map<String, @Nullable Object> json(List<? extends Map<String, ?>> data) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("object", "list");
    json.put("data", data);
    json.put("has_more", false);
    json.put("next_cursor", null);
    return json;
  }
}
