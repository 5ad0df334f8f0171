package refcheck.createcheck;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import refcheck.domain.CheckMetadata;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.RefereeId;
import refcheck.domain.Terms;
import refcheck.domain.dossier.DossierPart.CandidatePart;
import refcheck.domain.dossier.DossierPart.Referees;
import refcheck.domain.dossier.Referee;

/** A validated request for a check. */
record CreateCheckRequest(
    CandidatePart candidatePart,
    List<Referee> referees,
    CheckMetadata metadata,
    Terms.ConsentAttestation consent,
    String questionnaire,
    int respondWithinDays,
    int retentionDays) {

  CheckCreated created(String attestedBy, Instant now) {
    var terms =
        new Terms(
            now,
            now.plus(Duration.ofDays(respondWithinDays)),
            Duration.ofDays(retentionDays),
            questionnaire,
            new Terms.ConsentAttestation(attestedBy, consent.obtainedAt(), consent.textVersion()));
    return new CheckCreated(terms, referees.stream().map(_ -> RefereeId.next(now)).toList());
  }

  Referees referees(List<RefereeId> ids) {
    SequencedMap<RefereeId, Referee> refereesById = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      refereesById.put(ids.get(i), referees.get(i));
    }
    return new Referees(
        candidatePart.candidate().name(), candidatePart.position().title(), refereesById);
  }

  static Map<RefereeId, String> linkHashes(Referees referees) {
    var hashes = new LinkedHashMap<RefereeId, String>();
    referees.byId().forEach((id, referee) -> hashes.put(id, referee.token().hash()));
    return hashes;
  }
}
