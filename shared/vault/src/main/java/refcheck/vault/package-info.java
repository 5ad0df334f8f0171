/** Sealing and opening bytes: the only room that knows KMS. */
@NullMarked
package refcheck.vault;

import org.jspecify.annotations.NullMarked;
