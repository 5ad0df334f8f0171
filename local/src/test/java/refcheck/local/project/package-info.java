/** Tests of the whole house: its walls, its map, its samples and its format. */
@NullMarked
package refcheck.local.project;

import org.jspecify.annotations.NullMarked;
