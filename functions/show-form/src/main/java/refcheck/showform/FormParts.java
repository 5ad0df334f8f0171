package refcheck.showform;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.domain.dossier.PartKind;
import refcheck.domain.dossier.PartName;
import refcheck.store.DossierStore;
import refcheck.store.DossierStore.Revision;

/** Opens the parts of a dossier that the pages of a form show. */
@Singleton
final class FormParts {
  private final DossierStore dossiers;

  FormParts(DossierStore dossiers) {
    this.dossiers = dossiers;
  }

  /** The person and what was typed so far, in one window or in two. */
  List<Revision> opened(LinkVisit visit) {
    var task = visit.link().task();
    return dossiers.openRevisions(
        visit.link().key(),
        List.of(
            PartName.person(task.person()),
            PartName.of(PartKind.DRAFT, task),
            PartName.of(PartKind.ASIDE, task)));
  }

  /** What was submitted, without what another window has typed beside it. */
  List<Revision> submitted(LinkVisit visit) {
    var draft = PartName.of(PartKind.DRAFT, visit.link().task());
    return dossiers.openRevisions(visit.link().key(), List.of(draft));
  }

  /** The person among the opened parts. */
  static PersonPart person(List<Revision> opened) {
    return opened.stream()
        .map(Revision::part)
        .flatMap(part -> part instanceof PersonPart person ? Stream.of(person) : Stream.empty())
        .findFirst()
        .orElseThrow();
  }
}
