/** Checks every AWS call of a function against its role. */
@NullMarked
package refcheck.local.roles;

import org.jspecify.annotations.NullMarked;
