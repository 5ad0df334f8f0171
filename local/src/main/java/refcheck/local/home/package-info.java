/** The start page of the host and what it leads to, for people. */
@NullMarked
package refcheck.local.home;

import org.jspecify.annotations.NullMarked;
