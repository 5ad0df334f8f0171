package refcheck.store;

import static refcheck.json.Json.object;

import java.util.LinkedHashMap;
import java.util.Map;
import refcheck.domain.PersonId;
import refcheck.domain.dossier.Candidate;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.DossierPart.Answers;
import refcheck.domain.dossier.DossierPart.CandidatePart;
import refcheck.domain.dossier.DossierPart.ConflictingDraft;
import refcheck.domain.dossier.DossierPart.Draft;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.domain.dossier.DossierPart.Typed;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.PartName;
import refcheck.domain.dossier.Person;
import refcheck.domain.dossier.Position;
import refcheck.domain.dossier.Relationship;
import refcheck.domain.dossier.Subject;
import refcheck.domain.task.TaskKind;
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
          case PersonPart person -> json(person);
          case Typed typed -> object("fields", typed.fields());
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
      case CANDIDATE ->
          new CandidatePart(
              candidate(json.object("candidate")),
              position(json.object("position")),
              json.text("locale"));
      case PERSON -> person(name.person(), json);
      case DRAFT -> new Draft(name.task(), fields(json));
      case ASIDE -> new ConflictingDraft(name.task(), fields(json));
      case ANSWERS -> new Answers(name.task(), fields(json));
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

  private static Map<String, Object> json(PersonPart part) {
    var person = part.person();
    var relationship = person.relationship();
    var links = new LinkedHashMap<String, Object>();
    part.links().forEach((kind, token) -> links.put(kind.value(), token.secret()));
    return object(
        "name", person.name(),
        "email", person.email(),
        "relationship", relationship == null ? null : relationship.wireName(),
        "company", person.company(),
        "locale", person.locale(),
        "country", person.country(),
        "subject", object("name", part.subject().name(), "position", part.subject().position()),
        "links", links);
  }

  private static PersonPart person(PersonId id, JsonObject json) {
    var subject = json.object("subject");
    var links = new LinkedHashMap<TaskKind, LinkToken>();
    json.object("links")
        .texts()
        .forEach((kind, secret) -> links.put(new TaskKind(kind), new LinkToken(secret)));
    return new PersonPart(
        id,
        new Person(
            json.text("name"),
            json.text("email"),
            json.optionalText("relationship").flatMap(Relationship::parse).orElse(null),
            json.optionalText("company").orElse(null),
            json.text("locale"),
            json.optionalText("country").orElse(null)),
        new Subject(subject.text("name"), subject.text("position")),
        links);
  }

  private static Map<String, String> fields(JsonObject json) {
    return json.optionalObject("fields").map(JsonObject::texts).orElse(Map.of());
  }
}
