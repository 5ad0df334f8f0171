/** The schedule: processes due checks and emails. */
@NullMarked
package refcheck.processduechecks;

import org.jspecify.annotations.NullMarked;
