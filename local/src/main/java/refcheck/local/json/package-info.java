/** Reading and writing JSON as trees; nothing here knows what the JSON means. */
@NullMarked
package refcheck.local.json;

import org.jspecify.annotations.NullMarked;
