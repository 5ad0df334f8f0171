/**
 * The local host: one process and one port that run the template's functions on emulated or other
 * services.
 */
@NullMarked
package refcheck.host;

import org.jspecify.annotations.NullMarked;
