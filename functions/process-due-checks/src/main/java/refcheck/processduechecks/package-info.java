/** The schedule: does what time has made due. */
@NullMarked
package refcheck.processduechecks;

import org.jspecify.annotations.NullMarked;
