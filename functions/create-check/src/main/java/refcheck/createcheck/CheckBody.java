package refcheck.createcheck;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import refcheck.domain.Terms;
import refcheck.domain.dossier.Candidate;
import refcheck.domain.dossier.Invitation;
import refcheck.domain.dossier.Part.CandidatePart;
import refcheck.domain.dossier.Position;
import refcheck.domain.dossier.Questionnaire;
import refcheck.edge.Fields;
import refcheck.edge.Mistakes;

/** The body of a request for a check: how a tenant writes down what it asks for. */
final class CheckBody {
  private static final int MOST_REFEREES = 10;
  private static final int MOST_RESPOND_DAYS = 60;
  private static final int MOST_RETENTION_DAYS = 730;
  private static final int NAME = 200;

  private CheckBody() {}

  /**
   * The wish in this body; what it does not say of retention is that many days.
   *
   * @throws refcheck.edge.Refusal with every mistake in it
   */
  static WantedCheck read(JsonNode body, Instant now, int retentionDays) {
    var mistakes = new Mistakes();
    var wanted = read(Fields.of(body, mistakes), now, retentionDays);
    mistakes.throwIfAny();
    return wanted;
  }

  private static WantedCheck read(Fields fields, Instant now, int retentionDays) {
    var checked = new CheckedFields(fields);
    var locale = checked.locale("locale", "en");
    var candidate = fields.object("candidate");
    var position = fields.object("position");
    var wanted =
        new WantedCheck(
            new CandidatePart(candidate(candidate), position(position), locale),
            referees(fields.objects("referees", 1, MOST_REFEREES), locale),
            checked.notes(),
            consent(fields.object("consent"), now),
            questionnaire(fields),
            fields.number("respond_within_days", 1, MOST_RESPOND_DAYS, 7),
            fields.number("retention_days", 1, MOST_RETENTION_DAYS, retentionDays));
    fields.refuseOthers();
    candidate.refuseOthers();
    position.refuseOthers();
    refuseOneForAnother(wanted, fields);
    return wanted;
  }

  private static Candidate candidate(Fields fields) {
    var checked = new CheckedFields(fields);
    return new Candidate(fields.text("name", NAME), checked.email("email"), checked.country());
  }

  private static Position position(Fields fields) {
    return new Position(fields.text("title", NAME), new CheckedFields(fields).country());
  }

  private static List<Invitation> referees(List<Fields> all, String locale) {
    return all.stream()
        .map(fields -> {
          var referee = new CheckedFields(fields).referee(locale, NAME);
          fields.refuseOthers();
          return referee;
        })
        .toList();
  }

  private static Terms.Consent consent(Fields fields, Instant now) {
    var checked = new CheckedFields(fields);
    var consent = new Terms.Consent("", checked.past("obtained_at", now), checked.textVersion());
    if (!fields.flag("attested")) {
      fields.mistake("attested", "consent_required", "the candidate must have agreed");
    }
    fields.refuseOthers();
    return consent;
  }

  private static String questionnaire(Fields fields) {
    var id = fields.optionalText("template", 60).orElse(Questionnaire.GENERAL.id());
    if (Questionnaire.find(id).isEmpty()) {
      fields.mistake("template", "unknown_template", "there is no such template");
    }
    return id;
  }

  /** A candidate vouches for nobody, least of all twice. */
  private static void refuseOneForAnother(WantedCheck wanted, Fields fields) {
    var candidate = wanted.candidatePart().candidate().email();
    var seen = new ArrayList<String>();
    for (var referee : wanted.referees()) {
      var address = referee.email().toLowerCase(Locale.ROOT);
      var at = "referees/" + seen.size() + "/email";
      if (!address.isEmpty() && address.equalsIgnoreCase(candidate)) {
        fields.mistakeAt(at, "candidate_is_referee", "is the candidate's own address");
      } else if (!address.isEmpty() && seen.contains(address)) {
        fields.mistakeAt(at, "duplicate_referee", "is another referee's address, too");
      }
      seen.add(address);
    }
  }
}
