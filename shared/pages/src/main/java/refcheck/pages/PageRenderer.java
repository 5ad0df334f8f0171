package refcheck.pages;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.task.DeclineReason;
import refcheck.domain.task.TaskKind;

/** Renders the pages behind a person's link: complete HTML5 documents without scripts or styles. */
@Singleton
public final class PageRenderer {
  private final HtmlTemplates templates = new HtmlTemplates();

  /**
   * Renders the first page: who requests the reference, how to verify that, and the links to answer
   * and to decline. Holds no personal data.
   *
   * @param drafted whether a draft is saved
   * @param unsure the kind of decline that was sent without a reason or confirmation
   */
  public String landing(
      Language language,
      RequestSummary summary,
      String token,
      boolean drafted,
      Optional<DeclineReason> unsure) {
    return page(
        "landing",
        Messages.in(language, summary.kind()),
        Map.of("summary", summary, "token", token, "drafted", drafted, "unsure", unsure));
  }

  /**
   * Renders the form.
   *
   * @param saved whether to say that the fields have just been saved
   * @param last whether these answers complete the case, so that they cannot be retracted
   */
  public String form(
      Language language,
      RequestSummary summary,
      PersonPart to,
      FormState state,
      boolean saved,
      boolean last) {
    return page(
        "form",
        Messages.in(language, summary.kind()),
        Map.of(
            "summary", summary,
            "to", to,
            "formView", FormView.of(Messages.in(language, summary.kind()), state),
            "saved", saved,
            "last", last));
  }

  /**
   * Renders the confirmation of a saved draft, with the deadline and the link back.
   *
   * @param step the section of the form to continue with
   */
  public String saved(Language language, RequestSummary summary, PersonPart to, int step) {
    return page(
        "saved",
        Messages.in(language, summary.kind()),
        Map.of("summary", summary, "to", to, "step", step));
  }

  /**
   * Renders the thanks for submitted answers, with the button to delete them.
   *
   * @param unsure whether deletion was requested without the required confirmation
   */
  public String receipt(
      Language language,
      RequestSummary summary,
      String token,
      SubmissionReceipt receipt,
      boolean unsure) {
    return page(
        "receipt",
        Messages.in(language, summary.kind()),
        Map.of("summary", summary, "token", token, "receipt", receipt, "unsure", unsure));
  }

  /** Renders the submitted answers. */
  public String sent(Language language, TaskKind kind, String token, FormState state) {
    var texts = Messages.in(language, kind);
    var fields =
        state.form().asked(state.fields()).stream()
            .map(question -> FieldView.of(texts, state, question, Map.of()))
            .toList();
    return page("sent", texts, Map.of("token", token, "fields", fields));
  }

  /**
   * Renders a form that is not stored: the reason, all that was typed, and the way on.
   *
   * @param requestId names the request in our log
   */
  public String unsaved(
      Language language, UnsavedReason reason, UnsavedForm form, String requestId) {
    return page(
        "unsaved",
        Messages.in(language),
        Map.of("reason", reason, "form", form, "requestId", requestId));
  }

  /** The path of a page behind a link; the first page is "". */
  public static String address(LinkToken token, String page, Language language) {
    return "/r/" + token.secret() + page + "?lang=" + language.tag();
  }

  /** Renders the confirmation that the answers were retracted. */
  public String retracted(Language language, RequestSummary summary) {
    return page("retracted", Messages.in(language, summary.kind()), Map.of("summary", summary));
  }

  /** Renders the promise of no further emails to a person who declined. */
  public String declined(Language language, RequestSummary summary) {
    return page("declined", Messages.in(language, summary.kind()), Map.of("summary", summary));
  }

  /** Renders the response to a mail program's unsubscribe request; the same for every link. */
  public String unsubscribed(Language language) {
    return page("unsubscribed", Messages.in(language), Map.of());
  }

  /** Renders the page of all links that do not work. It does not say why. */
  public String gone(Language language) {
    return page("gone", Messages.in(language), Map.of());
  }

  /** Renders the apology for an internal error. */
  public String failed(Language language, String requestId) {
    return page("failed", Messages.in(language), Map.of("requestId", requestId));
  }

  /** Renders an apology for a page that can be shown in a moment, but not now. */
  public String unavailable(Language language) {
    return page("unavailable", Messages.in(language), Map.of());
  }

  private String page(String name, Messages texts, Map<String, Object> parameters) {
    return templates.render(name, texts, parameters);
  }
}
