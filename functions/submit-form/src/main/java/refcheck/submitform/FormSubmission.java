package refcheck.submitform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.DossierPart.ConflictingDraft;
import refcheck.domain.dossier.DossierPart.Draft;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.PartName;
import refcheck.domain.dossier.Question;
import refcheck.domain.dossier.Questionnaire;
import refcheck.lambda.PostedForm;
import refcheck.lambda.Request;
import refcheck.pages.FormRevision;
import refcheck.pages.Language;
import refcheck.pages.PageRenderer;
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

  Questionnaire questionnaire() {
    return Questionnaire.find(link.questionnaire()).orElseThrow();
  }

  /** The fields of the questionnaire. Other fields are dropped. */
  Map<String, String> typed() {
    var fields = form.values();
    return questionnaire().fieldNames().stream()
        .filter(fields::containsKey)
        .collect(
            Collectors.toMap(
                name -> name, name -> Question.sanitize(fields.getOrDefault(name, ""))));
  }

  /** Whether to save the form: a cleared form counts, an untouched empty one does not. */
  boolean isWorthSaving() {
    return !isBlank() || (!typed().isEmpty() && revision().draft().isPresent());
  }

  /** Whether no field has a visible value. */
  boolean isBlank() {
    return typed().values().stream().allMatch(Question::isBlank);
  }

  /**
   * Identifies what was typed, to recognise a submission that a browser sends twice. The key of the
   * hash is the link's token, which is stored only sealed and hashed, so that a stored fingerprint
   * reveals nothing.
   */
  String fingerprint() {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(token.secret().getBytes(UTF_8), "HmacSHA256"));
      for (var field : new TreeMap<>(typed()).entrySet()) {
        if (!Question.isBlank(field.getValue())) {
          mac.update((field.getKey() + "=" + field.getValue() + "\0").getBytes(UTF_8));
        }
      }
      return HexFormat.of().formatHex(mac.doFinal(), 0, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }

  String field(String name) {
    return form.values().getOrDefault(name, "");
  }

  /**
   * The draft to store. If the page showed a conflicting draft, the referee has merged it, and it
   * is emptied.
   */
  List<DossierPart> draftParts() {
    var draft = new Draft(link.referee(), typed());
    return revision().conflictingDraft().isEmpty()
        ? List.of(draft)
        : List.of(draft, new ConflictingDraft(link.referee(), Map.of()));
  }

  /** The revisions that the page showed. Only these may be replaced. */
  Map<PartName, Optional<String>> expectedRevisions() {
    return Map.of(
        PartName.draftOf(link.referee()), revision().draft(),
        PartName.conflictingDraftOf(link.referee()), revision().conflictingDraft());
  }

  /** Whether the form names the revisions that its page showed, as our own page does. */
  boolean isOfPage() {
    return form.values().containsKey(FormRevision.FIELD);
  }

  private FormRevision revision() {
    return FormRevision.parse(field(FormRevision.FIELD));
  }

  /** The part of the form to show next, from 1. */
  int step() {
    var step = request.query("step").filter(each -> each.matches("[1-9]")).orElse("1");
    return Math.min(Integer.parseInt(step), questionnaire().sections().size());
  }

  /** The form's address after "Begin", with the requested part; without one, show-form chooses. */
  String begun() {
    return form(request.query("step").isPresent() ? "step=" + step() : "");
  }

  /** The address after saving: the next part, or the part before it if that has errors. */
  String next() {
    if (request.query("step").isEmpty()) {
      return form("saved=1");
    }
    if (request.query("later").isPresent()) {
      return form("step=" + step() + "&saved=1");
    }
    var isBack = request.query("back").isPresent() || step() == 1;
    if (!isBack && hasErrors(step() - 1)) {
      return form("step=" + (step() - 1) + "&check=step");
    }
    var beyond = isBack ? step() - 1 : step() + 1;
    return form("step=" + (isEmpty(step()) ? beyond : step()));
  }

  /** Whether these answers hide all questions of the part; never true of the first and last. */
  private boolean isEmpty(int step) {
    var asked = questionnaire().asked(typed());
    return questionnaire().sections().get(step - 1).questions().stream().noneMatch(asked::contains);
  }

  private boolean hasErrors(int step) {
    var errors = questionnaire().validate(typed(), now).keySet();
    return questionnaire().sections().get(step - 1).ids().stream().anyMatch(errors::contains);
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
