package refcheck.domain.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refcheck.domain.EmailAddress;
import refcheck.domain.TenantId;

/**
 * The company that requests checks.
 *
 * @param name the tenant's name in emails and on pages
 * @param contact an email address or phone number of the company, not of a person, where a referee
 *     can ask whether an email is genuine
 * @param website the company's website, if known
 */
public record Tenant(TenantId id, String name, String contact, @Nullable String website) {
  /** The email address in the contact, used as Reply-To; empty if it has none. */
  public Optional<String> address() {
    return EmailAddress.in(contact);
  }
}
