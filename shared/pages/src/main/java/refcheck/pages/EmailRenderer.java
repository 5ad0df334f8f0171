package refcheck.pages;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import refcheck.domain.Tenant;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.Referee;
import refcheck.pages.EmailContent.Action;

/** Renders the emails to referees in their language. */
@Singleton
public final class EmailRenderer {
  private static final Pattern WHITE_SPACE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");

  private final HtmlTemplates templates = new HtmlTemplates();

  /**
   * Renders the request for a reference.
   *
   * @param origin the origin of the referee's pages, as {@code https://host}
   */
  public RenderedEmail invitation(
      RequestSummary summary, DossierPart.Referees referees, Referee to, URI origin) {
    var texts = texts(to);
    var name = name(summary);
    var candidate = plain(referees.candidateName());
    var minutes =
        texts.get(
            summary.isMeasured() ? "letter.minutes.measured" : "letter.minutes.estimate",
            summary.minutes());
    var email =
        new EmailContent(
            texts,
            texts.get("invitation.subject", name, candidate),
            List.of(
                greeting(texts, to),
                texts.get("invitation.who", name, candidate, plain(referees.positionTitle())),
                texts.get(
                    "invitation.asked",
                    summary.questionnaire().questions().size(),
                    minutes,
                    texts.time(summary.respondBy(), to.country()))),
            action(texts, "invitation.action", page(origin, to, "")),
            List.of(
                texts.get("invitation.genuine", name, contact(summary), summary.code()),
                texts.get("invitation.data", name, summary.daysKept())),
            new Action(
                texts.get("invitation.decline"),
                texts.get("invitation.decline.action"),
                page(origin, to, "") + "#decline"),
            signature(texts, name));
    return render(email, Optional.of(URI.create(page(origin, to, "/unsubscribe"))));
  }

  /** Renders the confirmation of the answers, with the link to see and delete them. */
  public RenderedEmail receipt(
      RequestSummary summary,
      DossierPart.Referees referees,
      Referee to,
      URI origin,
      SubmissionReceipt receipt) {
    var texts = texts(to);
    var name = name(summary);
    var candidate = plain(referees.candidateName());
    var until =
        receipt
            .until()
            .map(each -> texts.get("receiptletter.open", texts.time(each, to.country())))
            .orElseGet(() -> texts.get("receiptletter.over", name));
    var email =
        new EmailContent(
            texts,
            texts.get("receiptletter.subject", name, candidate),
            List.of(
                greeting(texts, to),
                texts.get(
                    "receiptletter.thanks",
                    name,
                    candidate,
                    texts.time(receipt.at(), to.country()),
                    receipt.number()),
                until),
            action(texts, "receiptletter.action", page(origin, to, "")),
            List.of(texts.get("receiptletter.ask", name, contact(summary), summary.code())),
            null,
            signature(texts, name));
    return render(email, Optional.empty());
  }

  /** Renders the last email: thanks to a referee who answered, when the check is complete. */
  public RenderedEmail thanks(
      RequestSummary summary, DossierPart.Referees referees, Referee to, Instant destroyedOn) {
    var texts = texts(to);
    var name = name(summary);
    var candidate = plain(referees.candidateName());
    var email =
        new EmailContent(
            texts,
            texts.get("thanksletter.subject", name, candidate),
            List.of(
                greeting(texts, to),
                texts.get("thanksletter.thanks", name, candidate),
                texts.get("thanksletter.data", texts.time(destroyedOn, to.country()))),
            null,
            List.of(texts.get("receiptletter.ask", name, contact(summary), summary.code())),
            null,
            signature(texts, name));
    return render(email, Optional.empty());
  }

  /** The display name of the sender, for the {@code From} header. */
  public String sender(Tenant tenant, Language language) {
    return Messages.in(language).get("letter.sender", plain(tenant.name()));
  }

  private static Messages texts(Referee to) {
    return Messages.in(Language.orEnglish(to.locale()));
  }

  private static String greeting(Messages texts, Referee to) {
    return texts.get("letter.greeting", plain(to.name()));
  }

  private static String signature(Messages texts, String tenant) {
    return texts.get("letter.closing", tenant);
  }

  private static Action action(Messages texts, String key, String link) {
    return new Action(texts.get(key + ".text"), texts.get(key), link);
  }

  private RenderedEmail render(EmailContent email, Optional<URI> unsubscribe) {
    var html = templates.render("email", email.texts(), Map.of("email", email));
    return new RenderedEmail(email.subject(), email.text(), html, unsubscribe);
  }

  private static String page(URI origin, Referee to, String page) {
    return origin.resolve(PageRenderer.address(to.token(), page, texts(to).language())).toString();
  }

  private static String name(RequestSummary summary) {
    return plain(summary.tenant().name());
  }

  private static String contact(RequestSummary summary) {
    return plain(summary.tenant().contact());
  }

  /** Puts a value on one line and breaks its links, so that names add no headers or links. */
  private static String plain(String value) {
    return WHITE_SPACE.matcher(value).replaceAll(" ").strip().replace("://", ": //");
  }
}
