package refcheck.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refcheck.domain.Check;
import refcheck.domain.Check.Closed;
import refcheck.domain.Check.Open;
import refcheck.domain.Check.Purged;
import refcheck.domain.Check.Purging;
import refcheck.domain.CheckCode;
import refcheck.domain.CheckDecider;
import refcheck.domain.CloseReason;
import refcheck.domain.Command;
import refcheck.domain.Decision.Accepted;
import refcheck.domain.Terms.ConsentAttestation;
import refcheck.domain.VersionedCheck;

/** A check in the API's JSON: ids, states and instants, no personal data. */
public final class CheckView {

  private CheckView() {}

  /** The JSON of a check. Every field is present; fields without a value are null. */
  public static Map<String, @Nullable Object> json(VersionedCheck record) {
    var check = record.check();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("object", "check");
    json.put("id", record.key().check().value());
    json.put("livemode", record.livemode());
    json.put("status", status(record));
    json.put("status_reason", check instanceof Purging ? "purge_in_progress" : null);
    json.put("outcome", outcome(check));
    json.put("allowed_actions", allowedActions(record));
    json.put("code", CheckCode.of(record.key().check()).toString());
    json.put("external_id", record.metadata().externalId());
    json.put(
        "referees",
        check.references().entrySet().stream()
            .map(entry -> RefereeView.json(entry.getKey(), entry.getValue()))
            .toList());
    json.put("template", check.terms().questionnaire());
    json.put("consent", consent(check.terms().consent()));
    json.put("respond_by", check.terms().respondBy().toString());
    json.put("retention_days", check.terms().retention().toDays());
    json.put("purge_after", purgeAfter(check));
    json.put("created_at", check.terms().createdAt().toString());
    json.put("updated_at", record.updatedAt().toString());
    json.put("metadata", record.metadata().metadata());
    return json;
  }

  /** The proof of the candidate's consent, for audits. */
  private static Map<String, String> consent(ConsentAttestation consent) {
    var json = new LinkedHashMap<String, String>();
    json.put("obtained_at", consent.obtainedAt().toString());
    json.put("text_version", consent.textVersion());
    json.put("attested_by", consent.attestedBy());
    return json;
  }

  /** The status, by its name in the API. */
  static String status(VersionedCheck record) {
    return switch (record.check()) {
      case Open _ -> "in_progress";
      case Closed closed -> name(closed.reason());
      case Purging(var closed, _) -> name(closed.reason());
      case Purged _ -> "purged";
    };
  }

  /** The actions that the domain would accept from the tenant now. */
  static List<String> allowedActions(VersionedCheck record) {
    var now = record.updatedAt();
    var actions = new ArrayList<String>();
    if (record.check() instanceof Open) {
      actions.add("cancel");
    }
    if (CheckDecider.decide(record.check(), new Command.ReadReport("", now)) instanceof Accepted) {
      actions.add("read_report");
    }
    return actions;
  }

  private static @Nullable String outcome(Check check) {
    return switch (check) {
      case Open _ -> null;
      case Closed closed -> outcome(closed);
      case Purging(var closed, _) -> outcome(closed);
      case Purged(var closed, _) -> outcome(closed);
    };
  }

  private static @Nullable String outcome(Closed closed) {
    return closed.hasAnswers() || closed.reason() == CloseReason.CANCELLED
        ? null
        : "unable_to_verify";
  }

  private static @Nullable String purgeAfter(Check check) {
    @Nullable Instant after =
        switch (check) {
          case Open _ -> null;
          case Closed closed -> closed.purgeAfter();
          case Purging(var closed, _) -> closed.purgeAfter();
          case Purged(var closed, _) -> closed.purgeAfter();
        };
    return after == null ? null : after.toString();
  }

  private static String name(CloseReason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }
}
