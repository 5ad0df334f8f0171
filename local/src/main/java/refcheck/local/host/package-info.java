/** The host: one process, one port, the template's functions over emulated or other services. */
@NullMarked
package refcheck.local.host;

import org.jspecify.annotations.NullMarked;
