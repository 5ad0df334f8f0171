package refcheck.domain;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for checks.
 *
 * @param name how letters and pages call the tenant
 * @param contact whom a referee may ask whether a letter is genuine: an address or a number of the
 *     company, not of a person
 * @param website where the company can be found, if it was said
 */
public record Tenant(TenantId id, String name, String contact, @Nullable String website) {
  private static final Pattern ADDRESS =
      Pattern.compile("[a-zA-Z0-9._+-]+@(?:[a-zA-Z0-9-]+\\.)+[a-zA-Z]{2,}");

  /** The e-mail address in the contact, to which answers to letters go; empty if it has none. */
  public Optional<String> address() {
    return ADDRESS.matcher(contact).results().map(MatchResult::group).findFirst();
  }
}
