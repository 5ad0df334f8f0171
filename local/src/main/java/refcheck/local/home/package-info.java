/** The host's start page and the pages that it links to. */
@NullMarked
package refcheck.local.home;

import org.jspecify.annotations.NullMarked;
