/** The purge queue: destroys dossiers. */
@NullMarked
package refcheck.purgecheck;

import org.jspecify.annotations.NullMarked;
