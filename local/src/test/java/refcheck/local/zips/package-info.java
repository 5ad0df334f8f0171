/**
 * Functions from their own zips, each a process under AWS's runtime client as Lambda starts one.
 */
@NullMarked
package refcheck.local.zips;

import org.jspecify.annotations.NullMarked;
