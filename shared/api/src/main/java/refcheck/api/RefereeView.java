package refcheck.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refcheck.domain.DeclineReason;
import refcheck.domain.RefereeId;
import refcheck.domain.Reference;
import refcheck.domain.Reference.Bounced;
import refcheck.domain.Reference.Declined;
import refcheck.domain.Reference.Drafted;
import refcheck.domain.Reference.Expired;
import refcheck.domain.Reference.Invited;
import refcheck.domain.Reference.Nominated;
import refcheck.domain.Reference.Opened;
import refcheck.domain.Reference.Retracted;
import refcheck.domain.Reference.Submitted;
import refcheck.domain.Reference.Withdrawn;

/** A referee in the API's JSON: the id and the state of the reference, no personal data. */
public final class RefereeView {

  private RefereeView() {}

  /** The JSON of a referee. */
  public static Map<String, @Nullable Object> json(RefereeId id, Reference reference) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("object", "referee");
    json.put("id", id.value());
    json.put("status", status(reference));
    json.put(
        "status_reason", reference instanceof Declined(var reason, _) ? reason.wireName() : null);
    json.put("updated_at", reference.since().toString());
    return json;
  }

  private static String status(Reference reference) {
    return switch (reference) {
      case Nominated _ -> "nominated";
      case Invited _ -> "invited";
      case Opened _ -> "opened";
      case Drafted _ -> "draft";
      case Submitted _ -> "submitted";
      case Retracted _ -> "retracted";
      case Declined(var reason, _) -> reason == DeclineReason.NOT_ME ? "not_me" : "declined";
      case Bounced _ -> "bounced";
      case Expired _ -> "expired";
      case Withdrawn _ -> "withdrawn";
    };
  }
}
