/** Invokes functions: with bytes as input, and bytes or a failure as the result. */
@NullMarked
package refcheck.local.lambda;

import org.jspecify.annotations.NullMarked;
