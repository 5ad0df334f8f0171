package refcheck.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refcheck.domain.Event;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.Event.ReferenceDeclined;
import refcheck.domain.Event.ReportRead;
import refcheck.domain.EventType;

/** An event in the API's JSON. */
public final class EventView {

  private EventView() {}

  /** The JSON of an event. */
  public static Map<String, @Nullable Object> json(Event event) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("object", "event");
    json.put("type", EventType.of(event));
    json.put("at", event.at().toString());
    json.put("referee", event instanceof Event.ReferenceEvent of ? of.referee().value() : null);
    json.put(
        "reason", event instanceof ReferenceDeclined(_, var reason, _) ? reason.wireName() : null);
    json.put("by", by(event));
    return json;
  }

  private static @Nullable String by(Event event) {
    return switch (event) {
      case CheckCreated(var terms, _) -> terms.consent().attestedBy();
      case ReportRead(var by, _) -> by;
      default -> null;
    };
  }
}
