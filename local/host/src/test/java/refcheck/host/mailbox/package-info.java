@org.jspecify.annotations.NullMarked
package refcheck.host.mailbox;
