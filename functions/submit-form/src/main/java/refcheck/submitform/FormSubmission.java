package refcheck.submitform;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.DossierPart.ConflictingDraft;
import refcheck.domain.dossier.DossierPart.Draft;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.PartName;
import refcheck.domain.dossier.Question;
import refcheck.domain.dossier.Questionnaire;
import refcheck.edge.Request;
import refcheck.pages.FormRevision;
import refcheck.pages.Language;
import refcheck.pages.PageRenderer;
import refcheck.store.Link;

/**
 * What somebody has posted by a link, and where to send them next.
 *
 * @param fields of the form, as they came
 * @param now when the post came
 */
record FormSubmission(
    Request request, LinkToken token, Link link, Map<String, String> fields, Instant now) {

  static Language language(Request request) {
    return Language.choose(request.query("lang"), request.header("accept-language"));
  }

  Questionnaire questionnaire() {
    return Questionnaire.find(link.questionnaire()).orElseThrow();
  }

  /** Only what we have asked for is kept. */
  Map<String, String> typed() {
    return questionnaire().fieldNames().stream()
        .filter(fields::containsKey)
        .collect(Collectors.toMap(name -> name, name -> Question.sanitize(field(name))));
  }

  /**
   * Whether there is anything to keep: a form that was emptied is, nothing typed upon nothing not.
   */
  boolean isToBeKept() {
    return !isBlank() || (!typed().isEmpty() && revision().draft().isPresent());
  }

  /** Whether nothing is typed in it. */
  boolean isBlank() {
    return typed().values().stream().allMatch(Question::isBlank);
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The form as it is to be kept; what a second window has typed is in it by now. */
  List<DossierPart> draftParts() {
    var draft = new Draft(link.referee(), typed());
    return revision().aside().isEmpty()
        ? List.of(draft)
        : List.of(draft, new ConflictingDraft(link.referee(), Map.of()));
  }

  /** On which savings the page stood: parts that are replaced upon these alone. */
  Map<PartName, Optional<String>> expectedRevisions() {
    return Map.of(
        PartName.draftOf(link.referee()), revision().draft(),
        PartName.conflictingDraftOf(link.referee()), revision().aside());
  }

  /** Whether it says on which savings the page stood, as our form does. */
  boolean isOfPage() {
    return fields.containsKey(FormRevision.FIELD);
  }

  private FormRevision revision() {
    return FormRevision.parse(field(FormRevision.FIELD));
  }

  /** The part of the form to show next, from 1. */
  int step() {
    var step = request.query("step").filter(each -> each.matches("[1-9]")).orElse("1");
    return Math.min(Integer.parseInt(step), questionnaire().sections().size());
  }

  /** Where to begin: at the first part, unless something is saved; then the form says where. */
  String begun() {
    return form(request.query("step").isPresent() ? "step=" + step() : "");
  }

  /** Where to go when all is saved: on, unless something in the part before is not right yet. */
  String next() {
    if (request.query("step").isEmpty()) {
      return form("saved=1");
    }
    if (request.query("later").isPresent()) {
      return form("step=" + step() + "&saved=1");
    }
    var isBack = request.query("back").isPresent() || step() == 1;
    if (!isBack && hasMistakes(step() - 1)) {
      return form("step=" + (step() - 1) + "&check=step");
    }
    var beyond = isBack ? step() - 1 : step() + 1;
    return form("step=" + (isEmpty(step()) ? beyond : step()));
  }

  /** Whether nothing is asked there of somebody who answers like this; never the first or last. */
  private boolean isEmpty(int step) {
    var asked = questionnaire().asked(typed());
    return questionnaire().sections().get(step - 1).questions().stream().noneMatch(asked::contains);
  }

  private boolean hasMistakes(int step) {
    var mistakes = questionnaire().validate(typed(), now).keySet();
    return questionnaire().sections().get(step - 1).ids().stream().anyMatch(mistakes::contains);
  }

  /** The form's page, which shows what is typed so far. */
  String form(String query) {
    return at("/form", query);
  }

  /** The page that says where the request stands. */
  String landing(String query) {
    return at("", query);
  }

  private String at(String page, String query) {
    var address = PageRenderer.address(token, page, language(request));
    return query.isEmpty() ? address : address + "&" + query;
  }

  @Override
  public String toString() {
    return "FormSubmission";
  }
}
