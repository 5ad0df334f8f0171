/**
 * Emulates API Gateway. Converts an HTTP request to an event (payload format 2.0) and a function's
 * reply to an HTTP response.
 */
@NullMarked
package refcheck.emulator.front;

import org.jspecify.annotations.NullMarked;
