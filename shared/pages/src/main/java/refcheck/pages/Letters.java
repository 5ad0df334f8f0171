package refcheck.pages;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import refcheck.domain.Tenant;
import refcheck.domain.dossier.Invitation;
import refcheck.domain.dossier.Part;

/** The letters to referees, each in its reader's language and with one link. */
@Singleton
public final class Letters {
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");

  private final Templates templates = new Templates();

  /**
   * The request for a reference.
   *
   * @param origin where the referee's pages are, as {@code https://host}
   * @param retention how long answers are kept once the check is over
   */
  public Mail invitation(
      Tenant tenant,
      Part.Invitations invitations,
      Invitation invitation,
      URI origin,
      Instant respondBy,
      Duration retention) {
    var texts = Texts.in(Language.orEnglish(invitation.locale()));
    return mail(
        new Letter(
            texts,
            texts.get("letter.subject", plain(tenant.name()), plain(invitations.candidateName())),
            opening(texts, tenant, invitations, invitation, respondBy),
            link(origin, invitation, texts),
            closing(texts, tenant, retention)));
  }

  /** The display name of the sender, for the {@code From} header. */
  public String sender(Tenant tenant, Language language) {
    return Texts.in(language).get("letter.sender", plain(tenant.name()));
  }

  private static List<String> opening(
      Texts texts,
      Tenant tenant,
      Part.Invitations invitations,
      Invitation invitation,
      Instant respondBy) {
    return List.of(
        texts.get("letter.greeting", plain(invitation.name())),
        texts.get(
            "letter.who",
            plain(tenant.name()),
            plain(invitations.candidateName()),
            plain(invitations.positionTitle())),
        texts.get("letter.time", texts.time(respondBy)));
  }

  private static List<String> closing(Texts texts, Tenant tenant, Duration retention) {
    var name = plain(tenant.name());
    return List.of(
        texts.get("letter.decline"),
        texts.get("letter.genuine", name, plain(tenant.contact())),
        texts.get("letter.data", name, retention.toDays()),
        texts.get("letter.closing", name));
  }

  private Mail mail(Letter letter) {
    var html = templates.render("letter", letter.texts(), Map.of("letter", letter));
    return new Mail(letter.subject(), letter.text(), html);
  }

  private static String link(URI origin, Invitation invitation, Texts texts) {
    return origin.resolve("/r/" + invitation.token().secret() + "?lang=" + texts.tag()).toString();
  }

  /** One line, so that a name cannot add a header or a paragraph, and without a link of its own. */
  private static String plain(String value) {
    return BREAKS.matcher(value).replaceAll(" ").strip().replace("://", ": //");
  }
}
