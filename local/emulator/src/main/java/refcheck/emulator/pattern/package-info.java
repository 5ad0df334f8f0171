/** Implements EventBridge's event patterns and input transformers. */
@NullMarked
package refcheck.emulator.pattern;

import org.jspecify.annotations.NullMarked;
