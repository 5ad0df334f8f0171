package refcheck.pages;

import java.net.URI;
import java.util.Optional;

/**
 * A letter ready to be sent.
 *
 * @param subject one line
 * @param text for readers without HTML; says the same
 * @param unsubscribe where a mail program posts that its reader wants no more of this (RFC 8058)
 */
public record RenderedEmail(String subject, String text, String html, Optional<URI> unsubscribe) {
  @Override
  public String toString() {
    return "RenderedEmail";
  }
}
