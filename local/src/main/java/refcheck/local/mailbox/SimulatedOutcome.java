package refcheck.local.mailbox;

import java.util.Locale;

/**
 * What becomes of a mail, by how the recipient's address begins; SES's mailbox simulator has the
 * same names.
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
    var start = address.substring(address.lastIndexOf('<') + 1).toLowerCase(Locale.ROOT);
    if (start.startsWith("bounce")) {
      return BOUNCE;
    }
    if (start.startsWith("softbounce")) {
      return SOFT_BOUNCE;
    }
    if (start.startsWith("complaint")) {
      return COMPLAINT;
    }
    return start.startsWith("reject") ? REJECT : DELIVERY;
  }

  /** For people. */
  String label() {
    return label;
  }
}
