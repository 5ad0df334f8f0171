package refcheck.testing;

import java.util.List;
import refcheck.domain.CaseKey;
import refcheck.domain.cases.CheckPlan;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.task.TaskId;

/** A check that a {@link SampleTenant} has created. */
public record SampleCheck(CaseKey key, List<PersonPart> referees) {
  public String id() {
    return key.id().value();
  }

  /** The task of the first referee. */
  public TaskId task() {
    return SampleCases.reference(referees.getFirst().id());
  }

  /** The link of the first referee. */
  public LinkToken link() {
    return referees.getFirst().link(CheckPlan.REFERENCE);
  }

  /** The invitation of the first referee. */
  public DeliveryId invitation() {
    return DeliveryId.email(task(), EmailKind.INVITATION);
  }
}
