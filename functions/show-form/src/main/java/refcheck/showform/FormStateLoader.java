package refcheck.showform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import refcheck.domain.dossier.DossierPart.ConflictingDraft;
import refcheck.domain.dossier.DossierPart.Draft;
import refcheck.pages.FormRevision;
import refcheck.pages.FormState;
import refcheck.store.DossierStore.Revision;

/** Reads what the person has typed so far, in one window or in two. */
final class FormStateLoader {

  private FormStateLoader() {}

  static FormState of(LinkVisit visit, List<Revision> opened) {
    Map<String, String> fields = Map.of();
    Map<String, String> conflictingFields = Map.of();
    Optional<String> draft = Optional.empty();
    Optional<String> conflictingDraft = Optional.empty();
    for (var each : opened) {
      if (each.part() instanceof Draft(_, var typed)) {
        fields = typed;
        draft = Optional.of(each.name());
      } else if (each.part() instanceof ConflictingDraft(_, var typed)) {
        conflictingFields = typed;
        conflictingDraft = Optional.of(each.name());
      }
    }
    return new FormState(
        visit.questionnaire(),
        fields,
        conflictingFields,
        new FormRevision(draft, conflictingDraft),
        step(visit),
        FormState.ValidationScope.of(visit.request().query("check")),
        visit.now());
  }

  /** The part that the request asks for; empty to show the first part that needs something. */
  private static OptionalInt step(LinkVisit visit) {
    var last = visit.questionnaire().sections().size();
    return visit.request().query("step").filter(each -> each.matches("[1-9]")).stream()
        .mapToInt(Integer::parseInt)
        .map(step -> Math.min(step, last))
        .findFirst();
  }
}
