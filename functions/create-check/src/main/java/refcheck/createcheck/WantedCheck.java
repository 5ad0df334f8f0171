package refcheck.createcheck;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.RefereeId;
import refcheck.domain.TenantNotes;
import refcheck.domain.Terms;
import refcheck.domain.dossier.Invitation;
import refcheck.domain.dossier.Part.CandidatePart;
import refcheck.domain.dossier.Part.Invitations;

/** What a tenant asks for. */
record WantedCheck(
    CandidatePart candidatePart,
    List<Invitation> referees,
    TenantNotes notes,
    Terms.Consent consent,
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
            new Terms.Consent(attestedBy, consent.obtainedAt(), consent.textVersion()));
    return new CheckCreated(terms, referees.stream().map(_ -> RefereeId.next(now)).toList());
  }

  Invitations invitations(List<RefereeId> ids) {
    SequencedMap<RefereeId, Invitation> invitations = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      invitations.put(ids.get(i), referees.get(i));
    }
    return new Invitations(
        candidatePart.candidate().name(), candidatePart.position().title(), invitations);
  }

  static Map<RefereeId, String> linkHashes(Invitations invitations) {
    var hashes = new LinkedHashMap<RefereeId, String>();
    invitations.invitations().forEach((id, each) -> hashes.put(id, each.token().hash()));
    return hashes;
  }
}
