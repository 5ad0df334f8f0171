/** GET /v1/checks: returns checks and their timelines, without personal data. */
@NullMarked
package refcheck.readcheck;

import org.jspecify.annotations.NullMarked;
