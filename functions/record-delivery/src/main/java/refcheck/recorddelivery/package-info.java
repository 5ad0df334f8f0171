/** The queue of the mail service's events: what became of letters. */
@NullMarked
package refcheck.recorddelivery;

import org.jspecify.annotations.NullMarked;
