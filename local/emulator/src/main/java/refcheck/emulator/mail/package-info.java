/** The emails that the emulated SES was asked to send. */
@NullMarked
package refcheck.emulator.mail;

import org.jspecify.annotations.NullMarked;
