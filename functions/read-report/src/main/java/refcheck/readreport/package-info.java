/** GET /v1/checks/{id}/report: returns the referees' answers. */
@NullMarked
package refcheck.readreport;

import org.jspecify.annotations.NullMarked;
