/** What functions would be without a framework and without rules: to measure ours beside. */
@NullMarked
package refcheck.bench;

import org.jspecify.annotations.NullMarked;
