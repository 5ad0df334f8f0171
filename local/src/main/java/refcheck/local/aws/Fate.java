package refcheck.local.aws;

import java.util.Locale;

/**
 * What becomes of a mail, by how the recipient's address begins; SES's mailbox simulator has the
 * same names.
 */
enum Fate {
  DELIVERY,
  BOUNCE,
  SOFT_BOUNCE,
  COMPLAINT,
  REJECT;

  static Fate of(String address) {
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
}
