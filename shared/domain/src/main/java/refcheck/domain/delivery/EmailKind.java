package refcheck.domain.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The purpose of an email; the wire name is the constant in lower case. */
public enum EmailKind {
  /** Asks for the answers. */
  INVITATION,
  /** Confirms that the answers were received. */
  RECEIPT,
  /** Says that the case is complete; the last email. */
  THANKS;

  /** The name in rows, messages and email tags. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with that wire name, if there is one. */
  public static Optional<EmailKind> parse(String wireName) {
    return Arrays.stream(values()).filter(kind -> kind.wireName().equals(wireName)).findFirst();
  }
}
