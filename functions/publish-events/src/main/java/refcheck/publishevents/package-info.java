/** The table's stream: sends written events and emails to queues. */
@NullMarked
package refcheck.publishevents;

import org.jspecify.annotations.NullMarked;
