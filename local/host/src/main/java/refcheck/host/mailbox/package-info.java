/** Stores the mails that the local host has sent, and serves the pages that show them. */
@org.jspecify.annotations.NullMarked
package refcheck.host.mailbox;
