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
 * The pages behind a referee's link: each a whole HTML5 document without script or style of its
 * own.
 */
@Singleton
public final class PageRenderer {
  private final HtmlTemplates templates = new HtmlTemplates();
  private final String stylesheet = ClasspathFiles.read("refcheck.css");

  /**
   * Who asks and why that is genuine, with the ways in and out; nobody's personal data.
   *
   * @param drafted whether something is saved already
   * @param unsure which way out was taken without saying that it is meant
   */
  public String landing(
      Language language,
      RequestSummary asker,
      String token,
      boolean drafted,
      Optional<DeclineReason> unsure) {
    return page(
        "landing",
        language,
        Map.of("asker", asker, "token", token, "drafted", drafted, "unsure", unsure));
  }

  /**
   * The questions.
   *
   * @param saved whether to say that the fields have just been saved
   * @param last whether the check is complete with these answers, so that they cannot be taken back
   */
  public String form(
      Language language,
      RequestSummary asker,
      DossierPart.Referees invitations,
      Referee invitation,
      FormState typed,
      boolean saved,
      boolean last) {
    return page(
        "form",
        language,
        Map.of(
            "asker", asker,
            "invitations", invitations,
            "invitation", invitation,
            "sheet", FormView.of(Messages.in(language), typed),
            "saved", saved,
            "last", last));
  }

  /**
   * That all is saved, until when to answer, and the way back.
   *
   * @param step the part of the form to go on with
   */
  public String saved(Language language, RequestSummary asker, Referee invitation, int step) {
    return page("saved", language, Map.of("asker", asker, "invitation", invitation, "step", step));
  }

  /**
   * Thanks for a reference that is in, with the way to delete it.
   *
   * @param unsure whether it was to be deleted without saying that this is meant
   */
  public String receipt(
      Language language,
      RequestSummary asker,
      String token,
      SubmissionReceipt receipt,
      boolean unsure) {
    return page(
        "receipt",
        language,
        Map.of("asker", asker, "token", token, "receipt", receipt, "unsure", unsure));
  }

  /** What was sent, question by question. */
  public String sent(Language language, String token, FormState typed) {
    var asked = typed.questionnaire().asked(typed.fields());
    return page("sent", language, Map.of("token", token, "fields", fields(language, typed, asked)));
  }

  /**
   * The page for a form that is not stored: why, all that was typed, and the way on.
   *
   * @param requestId names the request in our log
   */
  public String unsaved(
      Language language, UnsavedReason reason, UnsavedForm form, String requestId) {
    return page(
        "unsaved", language, Map.of("reason", reason, "form", form, "requestId", requestId));
  }

  private static List<FieldView> fields(
      Language language, FormState typed, List<Question> questions) {
    var texts = Messages.in(language);
    return questions.stream()
        .map(question -> FieldView.of(texts, typed, question, Map.of()))
        .toList();
  }

  /** Where a page is for whoever holds this link, in a language; the link's own page is "". */
  public static String address(LinkToken token, String page, Language language) {
    return "/r/" + token.secret() + page + "?lang=" + language.tag();
  }

  /** The answers were taken back. */
  public String retracted(Language language, RequestSummary asker) {
    return page("retracted", language, Map.of("asker", asker));
  }

  /** The promise to leave somebody alone who declined. */
  public String declined(Language language, RequestSummary asker) {
    return page("declined", language, Map.of("asker", asker));
  }

  /** The answer to a mail program that unsubscribes its reader; the same for every link. */
  public String unsubscribed(Language language) {
    return page("unsubscribed", language, Map.of());
  }

  /** The one page of all links that lead nowhere; it does not say why. */
  public String gone(Language language) {
    return page("gone", language, Map.of());
  }

  /** An apology for a mistake of ours. */
  public String failed(Language language, String requestId) {
    return page("failed", language, Map.of("requestId", requestId));
  }

  /** An apology for a page that cannot be shown now, but in a moment. */
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
