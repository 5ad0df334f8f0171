/** POST /v1/checks: a tenant asks for a check. */
@NullMarked
package refcheck.createcheck;

import org.jspecify.annotations.NullMarked;
