/**
 * Stores checks and their dossiers. The only module that uses DynamoDB. {@code RowKeys} builds
 * every key string; each kind of row has one mapper class.
 */
@NullMarked
package refcheck.store;

import org.jspecify.annotations.NullMarked;
