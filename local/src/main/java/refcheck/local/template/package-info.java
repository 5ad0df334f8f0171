/**
 * Reads template.yaml: what SAM and CloudFormation would make of it, with names that hold on one
 * machine.
 */
@NullMarked
package refcheck.local.template;

import org.jspecify.annotations.NullMarked;
