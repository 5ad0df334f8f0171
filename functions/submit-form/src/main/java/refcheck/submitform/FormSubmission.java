package refcheck.submitform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.DossierPart.Answers;
import refcheck.domain.dossier.DossierPart.ConflictingDraft;
import refcheck.domain.dossier.DossierPart.Draft;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.PartKind;
import refcheck.domain.dossier.PartName;
import refcheck.domain.form.Form;
import refcheck.domain.form.TypedText;
import refcheck.lambda.PostedForm;
import refcheck.lambda.Request;
import refcheck.pages.FormRevision;
import refcheck.pages.Language;
import refcheck.pages.PageRenderer;
import refcheck.store.FormFiles;
import refcheck.store.Link;

/**
 * A form posted to a link, and the address that the reply redirects to.
 *
 * @param form without a defect
 * @param now when the form arrived
 */
record FormSubmission(Request request, LinkToken token, Link link, PostedForm form, Instant now) {
  static Language language(Request request) {
    return Language.choose(request.query("lang"), request.header("accept-language"));
  }

  Form questionnaire() {
    return FormFiles.find(link.form()).orElseThrow();
  }

  /** The fields of the questionnaire. Other fields are dropped. */
  Map<String, String> typed() {
    var fields = form.values();
    return questionnaire().fieldNames().stream()
        .filter(fields::containsKey)
        .collect(
            Collectors.toMap(
                name -> name, name -> TypedText.sanitize(fields.getOrDefault(name, ""))));
  }

  /** Whether to save the form: a cleared form counts, an untouched empty one does not. */
  boolean isWorthSaving() {
    return !isBlank() || (!typed().isEmpty() && revision().draft().isPresent());
  }

  /** Whether no field has a visible value. */
  boolean isBlank() {
    return typed().values().stream().allMatch(TypedText::isBlank);
  }

  /** Identifies what was typed, to recognise a submission that a browser sends twice. */
  String fingerprint() {
    return FormFingerprint.of(token, typed());
  }

  String field(String name) {
    return form.values().getOrDefault(name, "");
  }

  /**
   * The draft to store. If the page showed a conflicting draft, the person has merged it, and it is
   * emptied.
   */
  List<DossierPart> draftParts() {
    var draft = new Draft(link.task(), typed());
    return revision().conflictingDraft().isEmpty()
        ? List.of(draft)
        : List.of(draft, new ConflictingDraft(link.task(), Map.of()));
  }

  /**
   * The parts of a complete form. The draft stays as the person's own copy. Only the report may
   * open the answers.
   */
  List<DossierPart> submittedParts() {
    var parts = new ArrayList<>(draftParts());
    parts.add(new Answers(link.task(), questionnaire().answers(typed())));
    return parts;
  }

  /** Empty parts under new keys, so that old copies of draft and answers become unreadable. */
  List<DossierPart> emptyParts() {
    return List.of(
        new Draft(link.task(), Map.of()),
        new ConflictingDraft(link.task(), Map.of()),
        new Answers(link.task(), Map.of()));
  }

  /** The revisions that the page showed. Only these may be replaced. */
  Map<PartName, Optional<String>> expectedRevisions() {
    return Map.of(
        PartName.of(PartKind.DRAFT, link.task()), revision().draft(),
        PartName.of(PartKind.ASIDE, link.task()), revision().conflictingDraft());
  }

  /** Whether the form names the revisions that its page showed, as our own page does. */
  boolean isOfPage() {
    return form.values().containsKey(FormRevision.FIELD);
  }

  private FormRevision revision() {
    return FormRevision.parse(field(FormRevision.FIELD));
  }

  /** The address of the form. */
  String form(String query) {
    return at("/form", query);
  }

  /** The address of the page that says where the request stands. */
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
