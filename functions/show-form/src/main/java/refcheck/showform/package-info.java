/** GET /r/{token}: the pages of the person who is asked. */
@NullMarked
package refcheck.showform;

import org.jspecify.annotations.NullMarked;
