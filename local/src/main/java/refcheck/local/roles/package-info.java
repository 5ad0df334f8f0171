/** What functions' roles allow, held against every call that they make. */
@NullMarked
package refcheck.local.roles;

import org.jspecify.annotations.NullMarked;
