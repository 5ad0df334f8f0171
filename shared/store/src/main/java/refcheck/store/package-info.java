/**
 * Keeping checks and their dossiers: the only room that knows DynamoDB. Every key string is made in
 * {@code RowKeys}, every row is read and written in one class of its own.
 */
@NullMarked
package refcheck.store;

import org.jspecify.annotations.NullMarked;
