/**
 * Runs functions from their own zips, each as a process with AWS's runtime client, as Lambda does.
 */
@NullMarked
package refcheck.tests.zips;

import org.jspecify.annotations.NullMarked;
