package refcheck.createcheck;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import refcheck.domain.PersonId;
import refcheck.domain.cases.CaseEvent.Created;
import refcheck.domain.cases.CaseMetadata;
import refcheck.domain.cases.CheckPlan;
import refcheck.domain.cases.Terms;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.DossierPart.CandidatePart;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Person;
import refcheck.domain.dossier.Subject;
import refcheck.domain.task.TaskId;

/** A validated request for a check. */
record CreateCheckRequest(
    CandidatePart candidatePart,
    List<Person> referees,
    CaseMetadata metadata,
    Terms.ConsentAttestation consent,
    String form,
    int respondWithinDays,
    int retentionDays) {

  Created created(String attestedBy, Instant now) {
    var terms =
        new Terms(
            now,
            Duration.ofDays(retentionDays),
            CheckPlan.of(form, Duration.ofDays(respondWithinDays)),
            new Terms.ConsentAttestation(attestedBy, consent.obtainedAt(), consent.textVersion()));
    return new Created(
        terms, referees.stream().map(_ -> PersonId.next(CheckPlan.REFEREE, now)).toList());
  }

  /** The parts of the referees, who get these ids and new links. */
  List<PersonPart> people(List<PersonId> ids) {
    var subject = new Subject(candidatePart.candidate().name(), candidatePart.position().title());
    return IntStream.range(0, ids.size())
        .mapToObj(i ->
            new PersonPart(
                ids.get(i),
                referees.get(i),
                subject,
                Map.of(CheckPlan.REFERENCE, LinkToken.mint())))
        .toList();
  }

  /** All parts of the dossier. */
  List<DossierPart> parts(List<PersonPart> people) {
    return Stream.<DossierPart>concat(Stream.of(candidatePart), people.stream()).toList();
  }

  static Map<TaskId, String> linkHashes(List<PersonPart> people) {
    var hashes = new LinkedHashMap<TaskId, String>();
    for (var person : people) {
      person
          .links()
          .forEach((kind, token) -> hashes.put(new TaskId(person.id(), kind), token.hash()));
    }
    return hashes;
  }
}
