package refcheck.local.mailbox;

/** A header or a tag. */
public record MailHeader(String name, String value) {}
