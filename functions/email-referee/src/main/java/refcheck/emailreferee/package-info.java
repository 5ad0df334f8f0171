/** The queue of letters: sends each once. */
@NullMarked
package refcheck.emailreferee;

import org.jspecify.annotations.NullMarked;
