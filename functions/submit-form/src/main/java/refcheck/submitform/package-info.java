/** POST /r/{token}: what the person who is asked does on the pages. */
@NullMarked
package refcheck.submitform;

import org.jspecify.annotations.NullMarked;
