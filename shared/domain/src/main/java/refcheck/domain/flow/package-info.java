/** The flow: which stage of its plan a case is in, and how it ended. */
@NullMarked
package refcheck.domain.flow;

import org.jspecify.annotations.NullMarked;
