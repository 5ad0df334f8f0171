package refcheck.store;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import refcheck.domain.RefereeId;
import refcheck.domain.dossier.Candidate;
import refcheck.domain.dossier.Invitation;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Part;
import refcheck.domain.dossier.Part.Answers;
import refcheck.domain.dossier.Part.Aside;
import refcheck.domain.dossier.Part.CandidatePart;
import refcheck.domain.dossier.Part.Draft;
import refcheck.domain.dossier.Part.Invitations;
import refcheck.domain.dossier.PartName;
import refcheck.domain.dossier.Position;

/** Parts as bytes (JSON), in both directions. */
@Singleton
@SerdeImport(CandidatePart.class)
@SerdeImport(Candidate.class)
@SerdeImport(Position.class)
@SerdeImport(Invitation.class)
@SerdeImport(LinkToken.class)
@SerdeImport(Draft.class)
@SerdeImport(Aside.class)
@SerdeImport(Answers.class)
@SerdeImport(RefereeId.class)
public final class DossierCodec {
  private final JsonMapper json;

  /** A codec on this mapper. */
  public DossierCodec(JsonMapper json) {
    this.json = json;
  }

  /** JSON has texts for keys. */
  @Serdeable
  record InvitationsJson(
      String candidateName, String positionTitle, LinkedHashMap<String, Invitation> invitations) {

    static InvitationsJson of(Invitations part) {
      var byId = new LinkedHashMap<String, Invitation>();
      part.invitations().forEach((id, invitation) -> byId.put(id.value(), invitation));
      return new InvitationsJson(part.candidateName(), part.positionTitle(), byId);
    }

    Invitations part() {
      SequencedMap<RefereeId, Invitation> byId = new LinkedHashMap<>();
      invitations.forEach((id, invitation) -> byId.put(new RefereeId(id), invitation));
      return new Invitations(candidateName, positionTitle, byId);
    }
  }

  byte[] write(Part part) {
    try {
      return json.writeValueAsBytes(
          part instanceof Invitations invitations ? InvitationsJson.of(invitations) : part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Part read(PartName name, byte[] bytes) {
    return switch (name.kind()) {
      case "candidate" -> read(name, bytes, CandidatePart.class);
      case "invitations" -> read(name, bytes, InvitationsJson.class).part();
      case "draft" -> read(name, bytes, Draft.class);
      case "draft-aside" -> read(name, bytes, Aside.class);
      case "answers" -> read(name, bytes, Answers.class);
      case String unknown -> throw new IllegalStateException("unknown part " + unknown);
    };
  }

  private <T> T read(PartName name, byte[] bytes, Class<T> type) {
    try {
      return Objects.requireNonNull(json.readValue(bytes, type));
    } catch (IOException _) {
      // The cause would quote what it could not read.
      throw new IllegalStateException("part " + name + " is not of this version");
    }
  }
}
