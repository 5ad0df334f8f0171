/** Tests of the whole house: its walls, its map, its samples and its format. */
@NullMarked
package refcheck.local.house;

import org.jspecify.annotations.NullMarked;
