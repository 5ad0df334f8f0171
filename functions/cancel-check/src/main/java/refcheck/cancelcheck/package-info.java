/** POST /v1/checks/{id}/cancel: cancels a check. */
@NullMarked
package refcheck.cancelcheck;

import org.jspecify.annotations.NullMarked;
