/** The queue of purges: destroys dossiers. */
@NullMarked
package refcheck.purgecheck;

import org.jspecify.annotations.NullMarked;
