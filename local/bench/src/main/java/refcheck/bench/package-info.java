/** Bare functions without a framework or rules, as a baseline for benchmarks. */
@NullMarked
package refcheck.bench;

import org.jspecify.annotations.NullMarked;
