/** The case: a flow, its tasks and its retention in one state, changed in one commit. */
@NullMarked
package refcheck.domain.cases;

import org.jspecify.annotations.NullMarked;
