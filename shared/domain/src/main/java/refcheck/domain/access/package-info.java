/** Tenants and the keys of their API callers. */
@NullMarked
package refcheck.domain.access;

import org.jspecify.annotations.NullMarked;
