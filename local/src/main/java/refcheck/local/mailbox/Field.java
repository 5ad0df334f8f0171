package refcheck.local.mailbox;

/** A header or a tag. */
public record Field(String name, String value) {}
