/**
 * The only module that knows Lambda's events and HTTP: requests, replies, problems, callers, and
 * the base classes of functions.
 */
@NullMarked
package refcheck.edge;

import org.jspecify.annotations.NullMarked;
