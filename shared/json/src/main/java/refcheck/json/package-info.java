/** JSON to trees and back, by hand: a mapper of objects would be loaded at every cold start. */
@NullMarked
package refcheck.json;

import org.jspecify.annotations.NullMarked;
