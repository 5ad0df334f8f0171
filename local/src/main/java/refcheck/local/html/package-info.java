/** What the host's own pages share: their frame, their looks, and the headers that guard them. */
@NullMarked
package refcheck.local.html;

import org.jspecify.annotations.NullMarked;
