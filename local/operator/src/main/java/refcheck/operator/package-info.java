/** Commands for operators: manage tenants and their keys on any stage. */
@NullMarked
package refcheck.operator;

import org.jspecify.annotations.NullMarked;
