/**
 * Rows, transactions and optimistic retries: the only module that knows DynamoDB. It knows no check
 * and no person.
 */
@NullMarked
package refcheck.table;

import org.jspecify.annotations.NullMarked;
