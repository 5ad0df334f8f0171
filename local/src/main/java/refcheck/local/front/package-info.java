/**
 * What API Gateway does: an HTTP request becomes an event (payload format 2.0), a function's reply
 * becomes an answer.
 */
@NullMarked
package refcheck.local.front;

import org.jspecify.annotations.NullMarked;
