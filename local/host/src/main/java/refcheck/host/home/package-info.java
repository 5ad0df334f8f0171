/** The host's start page and the pages that it links to. */
@NullMarked
package refcheck.host.home;

import org.jspecify.annotations.NullMarked;
