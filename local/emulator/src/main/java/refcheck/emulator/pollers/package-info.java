/** Invokes functions without HTTP: from queues, streams, schedules and events. */
@NullMarked
package refcheck.emulator.pollers;

import org.jspecify.annotations.NullMarked;
