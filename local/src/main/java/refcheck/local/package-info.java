/** The command line: starts everything on one machine. */
@NullMarked
package refcheck.local;

import org.jspecify.annotations.NullMarked;
