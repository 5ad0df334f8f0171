package refcheck.local.mailbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was sent.
 *
 * @param source the sender as given, with its display name
 * @param headers those that were given beside sender, recipients and subject
 * @param configurationSet null if it was sent without one, and so without events
 * @param message all of it as it would travel (RFC 5322)
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

  public Mail withMessage(String written) {
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
        written);
  }

  /** Without addresses, subject and content, which belong in no log. */
  @Override
  public String toString() {
    return "Mail[" + id + "]";
  }
}
