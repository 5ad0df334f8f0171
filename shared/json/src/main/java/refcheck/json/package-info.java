/** JSON to trees and back, by hand: a mapper of objects is a fifth of a cold start. */
@NullMarked
package refcheck.json;

import org.jspecify.annotations.NullMarked;
