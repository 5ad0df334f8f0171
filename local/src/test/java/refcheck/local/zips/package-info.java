/**
 * Runs functions from their own zips, each as a process with AWS's runtime client, as Lambda does.
 */
@NullMarked
package refcheck.local.zips;

import org.jspecify.annotations.NullMarked;
