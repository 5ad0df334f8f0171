/** Tests of the referee's pages in a real browser: what people do, see and wait for. */
@NullMarked
package refcheck.local.browser;

import org.jspecify.annotations.NullMarked;
