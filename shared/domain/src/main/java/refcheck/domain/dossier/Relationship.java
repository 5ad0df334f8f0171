package refcheck.domain.dossier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The referee's relationship to the candidate; the wire name is the constant in lower case. */
public enum Relationship {
  MANAGER,
  PEER,
  DIRECT_REPORT,
  CLIENT,
  HR_DEPARTMENT,
  OTHER;

  /** The name in requests and responses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The relationship with this wire name, if there is one. */
  public static Optional<Relationship> parse(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName().equals(wireName)).findFirst();
  }
}
