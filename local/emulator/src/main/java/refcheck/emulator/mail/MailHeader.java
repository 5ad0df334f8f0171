package refcheck.emulator.mail;

/** A header or a tag of a mail. */
public record MailHeader(String name, String value) {}
