/** GET /r/{token}: the pages that a referee sees. */
@NullMarked
package refcheck.showform;

import org.jspecify.annotations.NullMarked;
