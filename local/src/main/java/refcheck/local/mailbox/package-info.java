/** The mails that the local host has sent, and the pages that show them. */
@org.jspecify.annotations.NullMarked
package refcheck.local.mailbox;
