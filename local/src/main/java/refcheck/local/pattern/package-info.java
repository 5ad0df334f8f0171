/** Implements EventBridge's event patterns and input transformers. */
@NullMarked
package refcheck.local.pattern;

import org.jspecify.annotations.NullMarked;
