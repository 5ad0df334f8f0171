/** Invokes functions without HTTP: from queues, streams, schedules and events. */
@NullMarked
package refcheck.local.pollers;

import org.jspecify.annotations.NullMarked;
