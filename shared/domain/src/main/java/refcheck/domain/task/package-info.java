/** The task: one person is asked by link to fill in one form by a deadline. */
@NullMarked
package refcheck.domain.task;

import org.jspecify.annotations.NullMarked;
