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

/** The letters to referees, each in its reader's language. */
@Singleton
public final class EmailRenderer {
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");

  private final HtmlTemplates templates = new HtmlTemplates();

  /**
   * The request for a reference.
   *
   * @param origin where the referee's pages are, as {@code https://host}
   */
  public RenderedEmail invitation(
      RequestSummary asker, DossierPart.Referees invitations, Referee to, URI origin) {
    var texts = texts(to);
    var name = name(asker);
    var candidate = plain(invitations.candidateName());
    var minutes =
        texts.get(
            asker.isMeasured() ? "letter.minutes.measured" : "letter.minutes.estimate",
            asker.minutes());
    var letter =
        new EmailContent(
            texts,
            texts.get("invitation.subject", name, candidate),
            List.of(
                greeting(texts, to),
                texts.get("invitation.who", name, candidate, plain(invitations.positionTitle())),
                texts.get(
                    "invitation.asked",
                    asker.questionnaire().questions().size(),
                    minutes,
                    texts.time(asker.respondBy(), to.country()))),
            action(texts, "invitation.action", page(origin, to, "")),
            List.of(
                texts.get("invitation.genuine", name, contact(asker), asker.code()),
                texts.get("invitation.data", name, asker.daysKept())),
            new Action(
                texts.get("invitation.decline"),
                texts.get("invitation.decline.action"),
                page(origin, to, "") + "#decline"),
            signature(texts, name));
    return mail(letter, Optional.of(URI.create(page(origin, to, "/unsubscribe"))));
  }

  /** That the answers are in, with the way to see and to delete them. */
  public RenderedEmail receipt(
      RequestSummary asker,
      DossierPart.Referees invitations,
      Referee to,
      URI origin,
      SubmissionReceipt receipt) {
    var texts = texts(to);
    var name = name(asker);
    var candidate = plain(invitations.candidateName());
    var until =
        receipt
            .until()
            .map(each -> texts.get("receiptletter.open", texts.time(each, to.country())))
            .orElseGet(() -> texts.get("receiptletter.over", name));
    var letter =
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
            List.of(texts.get("receiptletter.ask", name, contact(asker), asker.code())),
            null,
            signature(texts, name));
    return mail(letter, Optional.empty());
  }

  /** Thanks to somebody who has answered, when the check is complete; the last letter. */
  public RenderedEmail thanks(
      RequestSummary asker, DossierPart.Referees invitations, Referee to, Instant destroyedOn) {
    var texts = texts(to);
    var name = name(asker);
    var candidate = plain(invitations.candidateName());
    var letter =
        new EmailContent(
            texts,
            texts.get("thanksletter.subject", name, candidate),
            List.of(
                greeting(texts, to),
                texts.get("thanksletter.thanks", name, candidate),
                texts.get("thanksletter.data", texts.time(destroyedOn, to.country()))),
            null,
            List.of(texts.get("receiptletter.ask", name, contact(asker), asker.code())),
            null,
            signature(texts, name));
    return mail(letter, Optional.empty());
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

  private RenderedEmail mail(EmailContent letter, Optional<URI> unsubscribe) {
    var html = templates.render("letter", letter.texts(), Map.of("letter", letter));
    return new RenderedEmail(letter.subject(), letter.text(), html, unsubscribe);
  }

  private static String page(URI origin, Referee to, String page) {
    return origin.resolve(PageRenderer.address(to.token(), page, texts(to).language())).toString();
  }

  private static String name(RequestSummary asker) {
    return plain(asker.tenant().name());
  }

  private static String contact(RequestSummary asker) {
    return plain(asker.tenant().contact());
  }

  /** One line, so that a name cannot add a header or a paragraph, and without a link of its own. */
  private static String plain(String value) {
    return BREAKS.matcher(value).replaceAll(" ").strip().replace("://", ": //");
  }
}
