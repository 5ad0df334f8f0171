/** How the host calls functions: bytes in, bytes out, or a failure. */
@NullMarked
package refcheck.local.lambda;

import org.jspecify.annotations.NullMarked;
