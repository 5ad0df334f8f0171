/** Checks every AWS call of a function against its role. */
@NullMarked
package refcheck.emulator.roles;

import org.jspecify.annotations.NullMarked;
