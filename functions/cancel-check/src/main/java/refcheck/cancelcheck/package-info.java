/** POST /v1/checks/{id}/cancel: the tenant no longer wants a check. */
@NullMarked
package refcheck.cancelcheck;

import org.jspecify.annotations.NullMarked;
