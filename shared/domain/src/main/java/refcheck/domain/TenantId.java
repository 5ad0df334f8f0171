package refcheck.domain;

import java.util.regex.Pattern;

/**
 * Identifies a tenant: a customer of the HR software that requests checks. Never taken from a field
 * that the client sends.
 */
public record TenantId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{1,40}");

  /** Rejects characters that could break out of a key string. */
  public TenantId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a tenant's id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
