/** The queue of SES events: records the delivery of emails. */
@NullMarked
package refcheck.recorddelivery;

import org.jspecify.annotations.NullMarked;
