package refcheck.pages;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.SequencedMap;
import refcheck.domain.Tenant;
import refcheck.domain.dossier.Invitation;
import refcheck.domain.dossier.Part;
import refcheck.domain.dossier.Question;
import refcheck.domain.dossier.Questionnaire;

/**
 * The pages behind a referee's link: each a whole HTML5 document without script or style of its
 * own.
 */
@Singleton
public final class Pages {
  private final Templates templates = new Templates();
  private final String stylesheet = Resources.read("refcheck.css");

  /**
   * Who asks and why that is genuine, with the ways in and out; nobody's personal data.
   *
   * @param reasonMissing whether to say that declining needs a reason
   */
  public String landing(Language language, Tenant tenant, String token, boolean reasonMissing) {
    return page(
        "landing", language, Map.of("tenant", tenant, "token", token, "missing", reasonMissing));
  }

  /**
   * The questions.
   *
   * @param fields what was typed so far, valid or not, by question id
   * @param mistakes what to complain about, by question id
   * @param saved whether to say that the fields have just been saved
   */
  public String form(
      Language language,
      Tenant tenant,
      Part.Invitations invitations,
      Invitation invitation,
      Questionnaire questionnaire,
      Map<String, String> fields,
      SequencedMap<String, Question.Mistake> mistakes,
      boolean saved) {
    var shown = Field.all(Texts.in(language), questionnaire, fields, mistakes);
    return page(
        "form",
        language,
        Map.of(
            "tenant", tenant,
            "invitations", invitations,
            "invitation", invitation,
            "fields", shown,
            "saved", saved));
  }

  /** Thanks for a reference that is in. */
  public String receipt(
      Language language, Tenant tenant, String receiptNumber, Instant submittedAt) {
    return page(
        "receipt",
        language,
        Map.of("tenant", tenant, "number", receiptNumber, "submittedAt", submittedAt));
  }

  /** The promise to leave somebody alone who declined. */
  public String declined(Language language, Tenant tenant) {
    return page("declined", language, Map.of("tenant", tenant));
  }

  /** The one page of all links that lead nowhere; it does not say why. */
  public String gone(Language language) {
    return page("gone", language, Map.of());
  }

  /** An apology for a mistake of ours. */
  public String failed(Language language, String requestId) {
    return page("failed", language, Map.of("requestId", requestId));
  }

  /** The text of {@code /assets/refcheck.css}, which every page links to. */
  public String stylesheet() {
    return stylesheet;
  }

  private String page(String name, Language language, Map<String, Object> parameters) {
    return templates.render(name, Texts.in(language), parameters);
  }
}
