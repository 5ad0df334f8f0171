/** The table's stream: tells the queues what was written. */
@NullMarked
package refcheck.publishevents;

import org.jspecify.annotations.NullMarked;
