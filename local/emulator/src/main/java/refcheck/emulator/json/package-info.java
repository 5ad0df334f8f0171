/** Reads and writes JSON trees, without knowledge of their meaning. */
@NullMarked
package refcheck.emulator.json;

import org.jspecify.annotations.NullMarked;
