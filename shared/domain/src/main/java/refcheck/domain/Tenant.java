package refcheck.domain;

import java.util.Optional;
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
  /** The e-mail address in the contact, to which answers to letters go; empty if it has none. */
  public Optional<String> address() {
    return EmailAddress.in(contact);
  }
}
