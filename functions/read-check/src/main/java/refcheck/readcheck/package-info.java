/** GET /v1/checks: checks and their timelines, without people. */
@NullMarked
package refcheck.readcheck;

import org.jspecify.annotations.NullMarked;
