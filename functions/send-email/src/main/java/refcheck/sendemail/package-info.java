/** The email queue: sends each email once. */
@NullMarked
package refcheck.sendemail;

import org.jspecify.annotations.NullMarked;
