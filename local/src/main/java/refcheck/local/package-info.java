/** The command line: starts the local host and manages tenants. */
@NullMarked
package refcheck.local;

import org.jspecify.annotations.NullMarked;
