package refcheck.createcheck;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import refcheck.api.RequestFields;
import refcheck.api.ValidationErrors;
import refcheck.domain.cases.CheckPlan;
import refcheck.domain.cases.Terms;
import refcheck.domain.dossier.Candidate;
import refcheck.domain.dossier.DossierPart.CandidatePart;
import refcheck.domain.dossier.Person;
import refcheck.domain.dossier.Position;
import refcheck.store.FormFiles;

/** Parses and validates the body of a request for a check. */
final class CreateCheckParser {
  private static final int MAX_REFEREES = 10;
  private static final int MAX_RESPOND_DAYS = 60;
  private static final int MAX_RETENTION_DAYS = 730;
  private static final int MAX_NAME_LENGTH = 200;

  private CreateCheckParser() {}

  /**
   * Parses a request body.
   *
   * @param retentionDays default retention when the request gives none, in days
   * @throws refcheck.api.ProblemException with all validation errors
   */
  static CreateCheckRequest read(JsonNode body, Instant now, int retentionDays) {
    var errors = new ValidationErrors();
    var request = read(RequestFields.of(body, errors), now, retentionDays);
    errors.throwIfAny();
    return request;
  }

  private static CreateCheckRequest read(RequestFields fields, Instant now, int retentionDays) {
    var checked = new CheckFields(fields);
    var locale = checked.locale("locale", "en");
    var candidate = fields.object("candidate");
    var position = fields.object("position");
    var request =
        new CreateCheckRequest(
            new CandidatePart(candidate(candidate), position(position), locale),
            referees(fields.objects("referees", 1, MAX_REFEREES), locale),
            checked.metadata(),
            consent(fields.object("consent"), now),
            form(fields),
            fields.number("respond_within_days", 1, MAX_RESPOND_DAYS, 7),
            fields.number("retention_days", 1, MAX_RETENTION_DAYS, retentionDays));
    fields.rejectUnknownFields();
    candidate.rejectUnknownFields();
    position.rejectUnknownFields();
    rejectSharedAddresses(request, fields);
    return request;
  }

  private static Candidate candidate(RequestFields fields) {
    var checked = new CheckFields(fields);
    return new Candidate(
        fields.text("name", MAX_NAME_LENGTH), checked.email("email"), checked.country());
  }

  private static Position position(RequestFields fields) {
    return new Position(fields.text("title", MAX_NAME_LENGTH), new CheckFields(fields).country());
  }

  private static List<Person> referees(List<RequestFields> all, String locale) {
    return all.stream()
        .map(fields -> {
          var referee = new CheckFields(fields).referee(locale, MAX_NAME_LENGTH);
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
      fields.error("attested", "consent_required", "the candidate must have agreed");
    }
    fields.rejectUnknownFields();
    return consent;
  }

  private static String form(RequestFields fields) {
    var id = fields.optionalText("template", 60).orElse(FormFiles.DEFAULT);
    // Most requests name no template. They must not wait for a file to be read.
    if (!id.equals(FormFiles.DEFAULT) && !isForReferences(id)) {
      fields.error("template", "unknown_template", "there is no such template");
    }
    return id;
  }

  private static boolean isForReferences(String id) {
    return FormFiles.find(id)
        .filter(form -> form.kinds().contains(CheckPlan.REFERENCE))
        .isPresent();
  }

  /** Rejects referees with the candidate's address or with the address of another referee. */
  private static void rejectSharedAddresses(CreateCheckRequest request, RequestFields fields) {
    var candidate = request.candidatePart().candidate().email();
    var seen = new ArrayList<String>();
    for (var referee : request.referees()) {
      var address = referee.email().toLowerCase(Locale.ROOT);
      var pointer = "referees/" + seen.size() + "/email";
      if (!address.isEmpty() && address.equalsIgnoreCase(candidate)) {
        fields.errorAt(pointer, "candidate_is_referee", "is the candidate's own address");
      } else if (!address.isEmpty() && seen.contains(address)) {
        fields.errorAt(pointer, "duplicate_referee", "is another referee's address, too");
      }
      seen.add(address);
    }
  }
}
