/** The queue of letters: sends each once. */
@NullMarked
package refcheck.sendemail;

import org.jspecify.annotations.NullMarked;
