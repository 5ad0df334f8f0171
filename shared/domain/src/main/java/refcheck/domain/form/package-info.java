/** The forms that referees fill in: questions, conditions, and the rules for valid answers. */
@NullMarked
package refcheck.domain.form;

import org.jspecify.annotations.NullMarked;
