/**
 * The shells of functions, one for each trigger: the only module that knows Lambda's events. A
 * shell reads an event, calls the function's endpoint and writes the reply.
 */
@NullMarked
package refcheck.lambda;

import org.jspecify.annotations.NullMarked;
