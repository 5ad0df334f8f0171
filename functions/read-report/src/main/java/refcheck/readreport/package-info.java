/** GET /v1/checks/{id}/report: what the referees said. */
@NullMarked
package refcheck.readreport;

import org.jspecify.annotations.NullMarked;
