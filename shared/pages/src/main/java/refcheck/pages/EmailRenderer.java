package refcheck.pages;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refcheck.domain.access.Tenant;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.pages.EmailContent.Action;

/** Renders the emails to the people who are asked, in their language. */
@Singleton
public final class EmailRenderer {
  private final HtmlTemplates templates = new HtmlTemplates();

  /**
   * Renders the request for a reference.
   *
   * @param origin the origin of the pages, as {@code https://host}
   */
  public RenderedEmail invitation(RequestSummary summary, PersonPart to, URI origin) {
    var texts = texts(summary, to);
    var name = name(summary);
    var candidate = EmailContent.plain(to.subject().name());
    var minutes =
        texts.get(
            summary.isMeasured() ? "email.minutes.measured" : "email.minutes.estimate",
            summary.minutes());
    var email =
        new EmailContent(
            texts,
            texts.get("invitation.subject", name, candidate),
            List.of(
                greeting(texts, to),
                texts.get(
                    "invitation.who", name, candidate, EmailContent.plain(to.subject().position())),
                texts.get(
                    "invitation.asked",
                    summary.form().questions().size(),
                    minutes,
                    texts.time(summary.respondBy(), to.person().country()))),
            action(texts, "invitation.action", page(origin, summary, to, "")),
            List.of(
                texts.get("invitation.genuine", name, contact(summary), summary.code()),
                texts.get("invitation.data", name, summary.daysKept())),
            new Action(
                texts.get("invitation.decline"),
                texts.get("invitation.decline.action"),
                page(origin, summary, to, "") + "#decline"),
            signature(texts, name));
    return render(email, Optional.of(URI.create(page(origin, summary, to, "/unsubscribe"))));
  }

  /** Renders the confirmation of the answers, with the link to see and delete them. */
  public RenderedEmail receipt(
      RequestSummary summary, PersonPart to, URI origin, SubmissionReceipt receipt) {
    var texts = texts(summary, to);
    var name = name(summary);
    var candidate = EmailContent.plain(to.subject().name());
    var until =
        receipt
            .until()
            .map(each -> texts.get("receipt_email.open", texts.time(each, to.person().country())))
            .orElseGet(() -> texts.get("receipt_email.over", name));
    var email =
        new EmailContent(
            texts,
            texts.get("receipt_email.subject", name, candidate),
            List.of(
                greeting(texts, to),
                texts.get(
                    "receipt_email.thanks",
                    name,
                    candidate,
                    texts.time(receipt.at(), to.person().country()),
                    receipt.number()),
                until),
            action(texts, "receipt_email.action", page(origin, summary, to, "")),
            List.of(texts.get("receipt_email.ask", name, contact(summary), summary.code())),
            null,
            signature(texts, name));
    return render(email, Optional.empty());
  }

  /** Renders the last email: thanks to a person who answered, when the case is complete. */
  public RenderedEmail thanks(RequestSummary summary, PersonPart to, Instant destroyedOn) {
    var texts = texts(summary, to);
    var name = name(summary);
    var candidate = EmailContent.plain(to.subject().name());
    var email =
        new EmailContent(
            texts,
            texts.get("thanks_email.subject", name, candidate),
            List.of(
                greeting(texts, to),
                texts.get("thanks_email.thanks", name, candidate),
                texts.get("thanks_email.data", texts.time(destroyedOn, to.person().country()))),
            null,
            List.of(texts.get("receipt_email.ask", name, contact(summary), summary.code())),
            null,
            signature(texts, name));
    return render(email, Optional.empty());
  }

  /** The display name of the sender, for the {@code From} header. */
  public String sender(Tenant tenant, Language language) {
    return Messages.in(language).get("email.sender", EmailContent.plain(tenant.name()));
  }

  private static Messages texts(RequestSummary summary, PersonPart to) {
    return Messages.in(Language.orEnglish(to.person().locale()), summary.kind());
  }

  private static String greeting(Messages texts, PersonPart to) {
    return texts.get("email.greeting", EmailContent.plain(to.person().name()));
  }

  private static String signature(Messages texts, String tenant) {
    return texts.get("email.closing", tenant);
  }

  private static Action action(Messages texts, String key, String link) {
    return new Action(texts.get(key + ".text"), texts.get(key), link);
  }

  private RenderedEmail render(EmailContent email, Optional<URI> unsubscribe) {
    var html = templates.render("email", email.texts(), Map.of("email", email));
    return new RenderedEmail(email.subject(), email.text(), html, unsubscribe);
  }

  private static String page(URI origin, RequestSummary summary, PersonPart to, String page) {
    return origin
        .resolve(PageRenderer.address(to.link(summary.kind()), page, texts(summary, to).language()))
        .toString();
  }

  private static String name(RequestSummary summary) {
    return EmailContent.plain(summary.tenant().name());
  }

  private static String contact(RequestSummary summary) {
    return EmailContent.plain(summary.tenant().contact());
  }
}
