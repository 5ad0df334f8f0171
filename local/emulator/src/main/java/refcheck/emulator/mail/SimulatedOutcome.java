package refcheck.emulator.mail;

import java.util.Locale;

/**
 * The simulated outcome of a mail, selected by the beginning of the recipient's address. SES's
 * mailbox simulator uses the same names.
 */
public enum SimulatedOutcome {
  DELIVERY("Delivered"),
  BOUNCE("Bounced"),
  SOFT_BOUNCE("Bounced for now"),
  COMPLAINT("Delivered, then complaint"),
  REJECT("Rejected, never sent");

  private final String label;

  SimulatedOutcome(String label) {
    this.label = label;
  }

  public static SimulatedOutcome of(String address) {
    var localPart = address.substring(address.lastIndexOf('<') + 1).toLowerCase(Locale.ROOT);
    if (localPart.startsWith("bounce")) {
      return BOUNCE;
    }
    if (localPart.startsWith("softbounce")) {
      return SOFT_BOUNCE;
    }
    if (localPart.startsWith("complaint")) {
      return COMPLAINT;
    }
    return localPart.startsWith("reject") ? REJECT : DELIVERY;
  }

  /** The label on the mailbox's pages. */
  public String label() {
    return label;
  }
}
