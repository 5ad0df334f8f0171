/** The retention: how long the personal data of a case is kept, and its purge. */
@NullMarked
package refcheck.domain.retention;

import org.jspecify.annotations.NullMarked;
