/** Reads and writes JSON trees. An object mapper would slow down every cold start. */
@NullMarked
package refcheck.json;

import org.jspecify.annotations.NullMarked;
