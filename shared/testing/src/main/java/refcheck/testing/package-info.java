/**
 * Test doubles, the contract tests that doubles and real implementations pass, and random
 * sequences. For tests only.
 */
@NullMarked
package refcheck.testing;

import org.jspecify.annotations.NullMarked;
