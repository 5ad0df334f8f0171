/** The schedule: does what time has made due. */
@NullMarked
package refcheck.wakechecks;

import org.jspecify.annotations.NullMarked;
