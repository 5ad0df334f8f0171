package refcheck.pages;

import java.net.URI;
import java.util.Optional;

/**
 * An email ready to be sent.
 *
 * @param subject one line
 * @param text the same content for mail programs without HTML
 * @param unsubscribe the URL for one-click unsubscribe (RFC 8058)
 */
public record RenderedEmail(String subject, String text, String html, Optional<URI> unsubscribe) {
  @Override
  public String toString() {
    return "RenderedEmail";
  }
}
