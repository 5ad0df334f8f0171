/**
 * The API's conventions: callers, fields and their errors, problems, views and idempotency. The
 * only module that knows an HTTP status.
 */
@NullMarked
package refcheck.api;

import org.jspecify.annotations.NullMarked;
