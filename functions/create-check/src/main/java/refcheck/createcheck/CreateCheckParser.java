package refcheck.createcheck;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import refcheck.domain.Terms;
import refcheck.domain.dossier.Candidate;
import refcheck.domain.dossier.DossierPart.CandidatePart;
import refcheck.domain.dossier.Position;
import refcheck.domain.dossier.Questionnaire;
import refcheck.domain.dossier.Referee;
import refcheck.edge.RequestFields;
import refcheck.edge.ValidationErrors;

/** The body of a request for a check: how a tenant writes down what it asks for. */
final class CreateCheckParser {
  private static final int MOST_REFEREES = 10;
  private static final int MOST_RESPOND_DAYS = 60;
  private static final int MOST_RETENTION_DAYS = 730;
  private static final int NAME = 200;

  private CreateCheckParser() {}

  /**
   * The wish in this body; what it does not say of retention is that many days.
   *
   * @throws refcheck.edge.ProblemException with every mistake in it
   */
  static CreateCheckRequest read(JsonNode body, Instant now, int retentionDays) {
    var mistakes = new ValidationErrors();
    var wanted = read(RequestFields.of(body, mistakes), now, retentionDays);
    mistakes.throwIfAny();
    return wanted;
  }

  private static CreateCheckRequest read(RequestFields fields, Instant now, int retentionDays) {
    var checked = new CheckFields(fields);
    var locale = checked.locale("locale", "en");
    var candidate = fields.object("candidate");
    var position = fields.object("position");
    var wanted =
        new CreateCheckRequest(
            new CandidatePart(candidate(candidate), position(position), locale),
            referees(fields.objects("referees", 1, MOST_REFEREES), locale),
            checked.notes(),
            consent(fields.object("consent"), now),
            questionnaire(fields),
            fields.number("respond_within_days", 1, MOST_RESPOND_DAYS, 7),
            fields.number("retention_days", 1, MOST_RETENTION_DAYS, retentionDays));
    fields.rejectUnknownFields();
    candidate.rejectUnknownFields();
    position.rejectUnknownFields();
    refuseOneForAnother(wanted, fields);
    return wanted;
  }

  private static Candidate candidate(RequestFields fields) {
    var checked = new CheckFields(fields);
    return new Candidate(fields.text("name", NAME), checked.email("email"), checked.country());
  }

  private static Position position(RequestFields fields) {
    return new Position(fields.text("title", NAME), new CheckFields(fields).country());
  }

  private static List<Referee> referees(List<RequestFields> all, String locale) {
    return all.stream()
        .map(fields -> {
          var referee = new CheckFields(fields).referee(locale, NAME);
          fields.rejectUnknownFields();
          return referee;
        })
        .toList();
  }

  private static Terms.ConsentAttestation consent(RequestFields fields, Instant now) {
    var checked = new CheckFields(fields);
    var consent =
        new Terms.ConsentAttestation("", checked.past("obtained_at", now), checked.textVersion());
    if (!fields.flag("attested")) {
      fields.mistake("attested", "consent_required", "the candidate must have agreed");
    }
    fields.rejectUnknownFields();
    return consent;
  }

  private static String questionnaire(RequestFields fields) {
    var id = fields.optionalText("template", 60).orElse(Questionnaire.GENERAL.id());
    if (Questionnaire.find(id).isEmpty()) {
      fields.mistake("template", "unknown_template", "there is no such template");
    }
    return id;
  }

  /** A candidate vouches for nobody, least of all twice. */
  private static void refuseOneForAnother(CreateCheckRequest wanted, RequestFields fields) {
    var candidate = wanted.candidatePart().candidate().email();
    var seen = new ArrayList<String>();
    for (var referee : wanted.referees()) {
      var address = referee.email().toLowerCase(Locale.ROOT);
      var at = "referees/" + seen.size() + "/email";
      if (!address.isEmpty() && address.equalsIgnoreCase(candidate)) {
        fields.errorAt(at, "candidate_is_referee", "is the candidate's own address");
      } else if (!address.isEmpty() && seen.contains(address)) {
        fields.errorAt(at, "duplicate_referee", "is another referee's address, too");
      }
      seen.add(address);
    }
  }
}
