/**
 * Reads template.yaml as SAM and CloudFormation would, with resource names that are valid on one
 * machine.
 */
@NullMarked
package refcheck.emulator.template;

import org.jspecify.annotations.NullMarked;
