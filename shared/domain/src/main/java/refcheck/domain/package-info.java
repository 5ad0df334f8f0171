/**
 * What a check is and how it may move: states, commands, events and the rules between them. Ids and
 * instants only; nothing here knows a person, a service or a clock.
 */
@NullMarked
package refcheck.domain;

import org.jspecify.annotations.NullMarked;
