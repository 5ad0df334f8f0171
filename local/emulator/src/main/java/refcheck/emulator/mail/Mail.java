package refcheck.emulator.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was sent.
 *
 * @param source the sender as given, with its display name
 * @param headers the given headers other than sender, recipients and subject
 * @param configurationSet null if the mail was sent without one, and therefore has no events
 * @param message the complete message (RFC 5322)
 */
public record Mail(
    String id,
    Instant sent,
    String source,
    Recipients recipients,
    String subject,
    @Nullable String text,
    @Nullable String html,
    List<MailHeader> headers,
    List<MailHeader> tags,
    @Nullable String configurationSet,
    String message) {

  public Mail {
    headers = List.copyOf(headers);
    tags = List.copyOf(tags);
  }

  public Mail withMessage(String newMessage) {
    return new Mail(
        id,
        sent,
        source,
        recipients,
        subject,
        text,
        html,
        headers,
        tags,
        configurationSet,
        newMessage);
  }

  /** Omits addresses, subject and content, which must not be logged. */
  @Override
  public String toString() {
    return "Mail[" + id + "]";
  }
}
