package refcheck.pages;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refcheck.domain.DeclineReason;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Question;
import refcheck.domain.dossier.Referee;

/**
 * Renders the pages behind a referee's link: complete HTML5 documents without scripts or styles.
 */
@Singleton
public final class PageRenderer {
  private final HtmlTemplates templates = new HtmlTemplates();
  private final String stylesheet = ClasspathFiles.read("refcheck.css");

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
        language,
        Map.of("summary", summary, "token", token, "drafted", drafted, "unsure", unsure));
  }

  /**
   * Renders the form.
   *
   * @param saved whether to say that the fields have just been saved
   * @param last whether these answers complete the check, so that they cannot be retracted
   */
  public String form(
      Language language,
      RequestSummary summary,
      DossierPart.Referees referees,
      Referee referee,
      FormState state,
      boolean saved,
      boolean last) {
    return page(
        "form",
        language,
        Map.of(
            "summary", summary,
            "referees", referees,
            "referee", referee,
            "formView", FormView.of(Messages.in(language), state),
            "saved", saved,
            "last", last));
  }

  /**
   * Renders the confirmation of a saved draft, with the deadline and the link back.
   *
   * @param step the section of the form to continue with
   */
  public String saved(Language language, RequestSummary summary, Referee referee, int step) {
    return page("saved", language, Map.of("summary", summary, "referee", referee, "step", step));
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
        language,
        Map.of("summary", summary, "token", token, "receipt", receipt, "unsure", unsure));
  }

  /** Renders the submitted answers. */
  public String sent(Language language, String token, FormState state) {
    var visible = state.questionnaire().asked(state.fields());
    return page(
        "sent", language, Map.of("token", token, "fields", fields(language, state, visible)));
  }

  /**
   * Renders a form that is not stored: the reason, all that was typed, and the way on.
   *
   * @param requestId names the request in our log
   */
  public String unsaved(
      Language language, UnsavedReason reason, UnsavedForm form, String requestId) {
    return page(
        "unsaved", language, Map.of("reason", reason, "form", form, "requestId", requestId));
  }

  private static List<FieldView> fields(
      Language language, FormState state, List<Question> questions) {
    var texts = Messages.in(language);
    return questions.stream()
        .map(question -> FieldView.of(texts, state, question, Map.of()))
        .toList();
  }

  /** The path of a page behind a link; the first page is "". */
  public static String address(LinkToken token, String page, Language language) {
    return "/r/" + token.secret() + page + "?lang=" + language.tag();
  }

  /** Renders the confirmation that the answers were retracted. */
  public String retracted(Language language, RequestSummary summary) {
    return page("retracted", language, Map.of("summary", summary));
  }

  /** Renders the promise of no further emails to a referee who declined. */
  public String declined(Language language, RequestSummary summary) {
    return page("declined", language, Map.of("summary", summary));
  }

  /** Renders the response to a mail program's unsubscribe request; the same for every link. */
  public String unsubscribed(Language language) {
    return page("unsubscribed", language, Map.of());
  }

  /** Renders the page of all links that do not work. It does not say why. */
  public String gone(Language language) {
    return page("gone", language, Map.of());
  }

  /** Renders the apology for an internal error. */
  public String failed(Language language, String requestId) {
    return page("failed", language, Map.of("requestId", requestId));
  }

  /** Renders an apology for a page that can be shown in a moment, but not now. */
  public String unavailable(Language language) {
    return page("unavailable", language, Map.of());
  }

  /** The text of {@code /assets/refcheck.css}, which every page links to. */
  public String stylesheet() {
    return stylesheet;
  }

  private String page(String name, Language language, Map<String, Object> parameters) {
    return templates.render(name, Messages.in(language), parameters);
  }
}
