/**
 * The only room that knows Lambda's events and HTTP's shapes: requests, replies, problems, callers,
 * and the shells that functions are made of.
 */
@NullMarked
package refcheck.edge;

import org.jspecify.annotations.NullMarked;
