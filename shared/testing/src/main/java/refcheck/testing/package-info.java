/**
 * Doubles that behave as the real things do, the contracts that both pass, and random sequences.
 * For tests alone.
 */
@NullMarked
package refcheck.testing;

import org.jspecify.annotations.NullMarked;
