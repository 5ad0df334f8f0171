package refcheck.store;

import static refcheck.json.Json.object;

import java.util.LinkedHashMap;
import java.util.Map;
import refcheck.domain.RefereeId;
import refcheck.domain.dossier.Candidate;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.DossierPart.Answers;
import refcheck.domain.dossier.DossierPart.CandidatePart;
import refcheck.domain.dossier.DossierPart.ConflictingDraft;
import refcheck.domain.dossier.DossierPart.Draft;
import refcheck.domain.dossier.DossierPart.Referees;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.PartName;
import refcheck.domain.dossier.Position;
import refcheck.domain.dossier.Referee;
import refcheck.domain.dossier.Relationship;
import refcheck.json.Json;
import refcheck.json.JsonFormatException;
import refcheck.json.JsonObject;

/** Parts as bytes (JSON), in both directions. */
final class DossierCodec {

  private DossierCodec() {}

  static byte[] write(DossierPart part) {
    return Json.bytes(
        switch (part) {
          case CandidatePart(var candidate, var position, var locale) ->
              object(
                  "candidate",
                  json(candidate),
                  "position",
                  object("title", position.title(), "country", position.country()),
                  "locale",
                  locale);
          case Referees invitations -> json(invitations);
          case Draft(var referee, var fields) -> said(referee, "fields", fields);
          case ConflictingDraft(var referee, var fields) -> said(referee, "fields", fields);
          case Answers(var referee, var values) -> said(referee, "values", values);
        });
  }

  static DossierPart read(PartName name, byte[] bytes) {
    try {
      return part(name, JsonObject.read(bytes));
    } catch (JsonFormatException | IllegalArgumentException _) {
      // The cause may quote what it could not read.
      throw new IllegalStateException("part " + name + " is not of this version");
    }
  }

  private static DossierPart part(PartName name, JsonObject json) {
    return switch (name.kind()) {
      case "candidate" ->
          new CandidatePart(
              candidate(json.object("candidate")),
              position(json.object("position")),
              json.text("locale"));
      case "invitations" -> invitations(json);
      case "draft" -> new Draft(referee(json), said(json, "fields"));
      case "draft-aside" -> new ConflictingDraft(referee(json), said(json, "fields"));
      case "answers" -> new Answers(referee(json), said(json, "values"));
      case String unknown -> throw new IllegalStateException("unknown part " + unknown);
    };
  }

  private static Map<String, Object> json(Candidate candidate) {
    return object(
        "name", candidate.name(), "email", candidate.email(), "country", candidate.country());
  }

  private static Candidate candidate(JsonObject json) {
    return new Candidate(
        json.text("name"), json.text("email"), json.optionalText("country").orElse(null));
  }

  private static Position position(JsonObject json) {
    return new Position(json.text("title"), json.optionalText("country").orElse(null));
  }

  private static Map<String, Object> json(Referees part) {
    var invitations = new LinkedHashMap<String, Object>();
    part.invitations().forEach((id, invitation) -> invitations.put(id.value(), json(invitation)));
    return object(
        "candidateName",
        part.candidateName(),
        "positionTitle",
        part.positionTitle(),
        "invitations",
        invitations);
  }

  private static Referees invitations(JsonObject json) {
    var byId = new LinkedHashMap<RefereeId, Referee>();
    var invitations = json.object("invitations");
    for (var id : invitations.names()) {
      byId.put(new RefereeId(id), invitation(invitations.object(id)));
    }
    return new Referees(json.text("candidateName"), json.text("positionTitle"), byId);
  }

  private static Map<String, Object> json(Referee invitation) {
    return object(
        "name", invitation.name(),
        "email", invitation.email(),
        "relationship", invitation.relationship().name(),
        "company", invitation.company(),
        "locale", invitation.locale(),
        "country", invitation.country(),
        "token", object("secret", invitation.token().secret()));
  }

  private static Referee invitation(JsonObject json) {
    return new Referee(
        json.text("name"),
        json.text("email"),
        Relationship.valueOf(json.text("relationship")),
        json.optionalText("company").orElse(null),
        json.text("locale"),
        json.optionalText("country").orElse(null),
        new LinkToken(json.object("token").text("secret")));
  }

  private static Map<String, Object> said(
      RefereeId referee, String name, Map<String, String> said) {
    return object("referee", object("value", referee.value()), name, said);
  }

  private static RefereeId referee(JsonObject json) {
    return new RefereeId(json.object("referee").text("value"));
  }

  private static Map<String, String> said(JsonObject json, String name) {
    return json.optionalObject(name).map(JsonObject::texts).orElse(Map.of());
  }
}
