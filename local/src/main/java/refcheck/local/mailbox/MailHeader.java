package refcheck.local.mailbox;

/** A header or a tag of a mail. */
public record MailHeader(String name, String value) {}
