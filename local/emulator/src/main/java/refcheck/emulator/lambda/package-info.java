/** Invokes functions: with bytes as input, and bytes or a failure as the result. */
@NullMarked
package refcheck.emulator.lambda;

import org.jspecify.annotations.NullMarked;
