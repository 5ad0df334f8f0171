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

/** Encodes dossier parts as JSON bytes and decodes them. */
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
          case Referees referees -> json(referees);
          case Draft(var referee, var fields) -> json(referee, "fields", fields);
          case ConflictingDraft(var referee, var fields) -> json(referee, "fields", fields);
          case Answers(var referee, var values) -> json(referee, "values", values);
        });
  }

  static DossierPart read(PartName name, byte[] bytes) {
    try {
      return part(name, JsonObject.read(bytes));
    } catch (JsonFormatException | IllegalArgumentException _) {
      // No cause: it may quote the content of the part.
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
      case "referees" -> referees(json);
      case "draft" -> new Draft(refereeId(json), texts(json, "fields"));
      case "draft-aside" -> new ConflictingDraft(refereeId(json), texts(json, "fields"));
      case "answers" -> new Answers(refereeId(json), texts(json, "values"));
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
    var referees = new LinkedHashMap<String, Object>();
    part.byId().forEach((id, referee) -> referees.put(id.value(), json(referee)));
    return object(
        "candidateName",
        part.candidateName(),
        "positionTitle",
        part.positionTitle(),
        "referees",
        referees);
  }

  private static Referees referees(JsonObject json) {
    var byId = new LinkedHashMap<RefereeId, Referee>();
    var referees = json.object("referees");
    for (var id : referees.names()) {
      byId.put(new RefereeId(id), referee(referees.object(id)));
    }
    return new Referees(json.text("candidateName"), json.text("positionTitle"), byId);
  }

  private static Map<String, Object> json(Referee referee) {
    return object(
        "name", referee.name(),
        "email", referee.email(),
        "relationship", referee.relationship().name(),
        "company", referee.company(),
        "locale", referee.locale(),
        "country", referee.country(),
        "token", object("secret", referee.token().secret()));
  }

  private static Referee referee(JsonObject json) {
    return new Referee(
        json.text("name"),
        json.text("email"),
        Relationship.valueOf(json.text("relationship")),
        json.optionalText("company").orElse(null),
        json.text("locale"),
        json.optionalText("country").orElse(null),
        new LinkToken(json.object("token").text("secret")));
  }

  private static Map<String, Object> json(
      RefereeId referee, String name, Map<String, String> texts) {
    return object("referee", object("value", referee.value()), name, texts);
  }

  private static RefereeId refereeId(JsonObject json) {
    return new RefereeId(json.object("referee").text("value"));
  }

  private static Map<String, String> texts(JsonObject json, String name) {
    return json.optionalObject(name).map(JsonObject::texts).orElse(Map.of());
  }
}
