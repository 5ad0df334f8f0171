/**
 * The people of a check: who they are, what they are asked and what they say. Always sealed at
 * rest; {@code toString} never shows any of it.
 */
@NullMarked
package refcheck.domain.dossier;

import org.jspecify.annotations.NullMarked;
