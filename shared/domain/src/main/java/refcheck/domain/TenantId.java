package refcheck.domain;

import java.util.regex.Pattern;

/**
 * Names a tenant: the HR software's customer that asks for checks. Never taken from a client's
 * field.
 */
public record TenantId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{1,40}");

  /** Refuses what could break out of a key string. */
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
