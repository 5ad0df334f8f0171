/**
 * The state machine of a check: states, commands, events and rules. It holds ids and instants only,
 * and depends on no personal data, service or clock.
 */
@NullMarked
package refcheck.domain;

import org.jspecify.annotations.NullMarked;
