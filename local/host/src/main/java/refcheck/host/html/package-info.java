/** Shared parts of the host's pages: layout, assets and security headers. */
@NullMarked
package refcheck.host.html;

import org.jspecify.annotations.NullMarked;
