/** Identifiers, addresses and results that all state machines share. */
@NullMarked
package refcheck.domain;

import org.jspecify.annotations.NullMarked;
