/** POST /r/{token}: what a referee does on the pages. */
@NullMarked
package refcheck.takeanswers;

import org.jspecify.annotations.NullMarked;
