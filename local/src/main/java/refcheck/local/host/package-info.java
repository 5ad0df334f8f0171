/**
 * The local host: one process and one port that run the template's functions on emulated or other
 * services.
 */
@NullMarked
package refcheck.local.host;

import org.jspecify.annotations.NullMarked;
