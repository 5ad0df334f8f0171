/** The delivery: one message on its way to one person. */
@NullMarked
package refcheck.domain.delivery;

import org.jspecify.annotations.NullMarked;
