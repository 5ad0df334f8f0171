/** Creates the template's resources on any service that answers the AWS SDK. */
@NullMarked
package refcheck.emulator.deploy;

import org.jspecify.annotations.NullMarked;
