/** Commands for operators: manage tenants and their keys on any stage. */
@NullMarked
package refcheck.local.tenant;

import org.jspecify.annotations.NullMarked;
