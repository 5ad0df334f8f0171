/**
 * Doubles that behave as the real things do, the contracts that both pass, and samples. For tests
 * alone.
 */
@NullMarked
package refcheck.testing;

import org.jspecify.annotations.NullMarked;
