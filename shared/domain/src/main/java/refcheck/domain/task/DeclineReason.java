package refcheck.domain.task;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a referee will not give a reference; the wire name is the constant in lower case. */
public enum DeclineReason {
  NOT_ME,
  LEFT_COMPANY,
  COMPANY_POLICY,
  NO_TIME,
  RATHER_NOT,
  /** Sent by the unsubscribe button of a mail program, not by our pages. */
  UNSUBSCRIBED;

  /** The reasons that the page offers, in this order, to a referee who could answer. */
  public static List<DeclineReason> offered() {
    return List.of(COMPANY_POLICY, NO_TIME, RATHER_NOT);
  }

  /** The name in forms, rows and API responses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason with that wire name, if there is one. */
  public static Optional<DeclineReason> parse(String wireName) {
    return Arrays.stream(values()).filter(reason -> reason.wireName().equals(wireName)).findFirst();
  }
}
