/** POST /r/{token}: what a referee does on the pages. */
@NullMarked
package refcheck.submitform;

import org.jspecify.annotations.NullMarked;
