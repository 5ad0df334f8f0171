package refcheck.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a letter to a referee is for; the wire name is the constant in lower case. */
public enum EmailKind {
  /** Asks for the reference. */
  INVITATION,
  /** Confirms that the answers are in. */
  RECEIPT,
  /** Says that the check is complete; the last letter. */
  THANKS;

  /** The name in rows, messages and tags of mails. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with that wire name, if there is one. */
  public static Optional<EmailKind> parse(String wireName) {
    return Arrays.stream(values()).filter(kind -> kind.wireName().equals(wireName)).findFirst();
  }
}
