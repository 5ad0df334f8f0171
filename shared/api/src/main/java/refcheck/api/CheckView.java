package refcheck.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refcheck.domain.cases.CaseCode;
import refcheck.domain.cases.CaseDecider;
import refcheck.domain.cases.CheckPlan;
import refcheck.domain.cases.Terms.ConsentAttestation;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.flow.Flow;
import refcheck.domain.retention.Retention;

/** A check in the API's JSON: ids, states and instants, no personal data. */
public final class CheckView {

  private CheckView() {}

  /** The JSON of a check. Every field is present; fields without a value are null. */
  public static Map<String, @Nullable Object> json(VersionedCase versioned) {
    var state = versioned.state();
    var terms = state.terms();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("object", "check");
    json.put("id", versioned.key().id().value());
    json.put("livemode", versioned.livemode());
    json.put("status", status(versioned));
    json.put(
        "status_reason",
        state.retention() instanceof Retention.Purging ? "purge_in_progress" : null);
    json.put("outcome", outcome(versioned));
    json.put("allowed_actions", allowedActions(versioned));
    json.put("code", CaseCode.of(versioned.key().id()).toString());
    json.put("external_id", versioned.metadata().externalId());
    json.put(
        "referees",
        state.tasks(CheckPlan.REFERENCE).entrySet().stream()
            .map(entry -> RefereeView.json(entry.getKey(), entry.getValue()))
            .toList());
    json.put("template", terms.form(CheckPlan.REFERENCE));
    json.put("consent", consent(terms.consent()));
    json.put("respond_by", state.flow().respondBy().toString());
    json.put("retention_days", terms.retention().toDays());
    json.put("purge_after", state.retention().until().map(Instant::toString).orElse(null));
    json.put("created_at", terms.createdAt().toString());
    json.put("updated_at", versioned.updatedAt().toString());
    json.put("metadata", versioned.metadata().metadata());
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
  static String status(VersionedCase versioned) {
    if (versioned.state().retention() instanceof Retention.Purged) {
      return "purged";
    }
    return switch (versioned.state().flow()) {
      case Flow.Settled(var conclusion, _, _) -> conclusion.name().toLowerCase(Locale.ROOT);
      case Flow.Scheduled _, Flow.Asking _, Flow.Overdue _, Flow.Cancelling _ -> "in_progress";
    };
  }

  /** The actions that the domain would accept from the tenant now. */
  static List<String> allowedActions(VersionedCase versioned) {
    var actions = new ArrayList<String>();
    if (!versioned.state().isSettled()) {
      actions.add("cancel");
    }
    if (CaseDecider.whyUnreadable(versioned.state()).isEmpty()) {
      actions.add("read_report");
    }
    return actions;
  }

  private static @Nullable String outcome(VersionedCase versioned) {
    var isUnanswered =
        versioned.state().flow() instanceof Flow.Settled(var conclusion, _, _)
            && conclusion != Conclusion.CANCELLED
            && !versioned.state().hasAnswers();
    return isUnanswered ? "unable_to_verify" : null;
  }
}
