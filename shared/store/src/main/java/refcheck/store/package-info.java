/**
 * Stores checks and their dossiers as rows. {@code RowKeys} builds every key string; each kind of
 * row has one mapper class.
 */
@NullMarked
package refcheck.store;

import org.jspecify.annotations.NullMarked;
