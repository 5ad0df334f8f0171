/** POST /v1/checks: creates a check. */
@NullMarked
package refcheck.createcheck;

import org.jspecify.annotations.NullMarked;
