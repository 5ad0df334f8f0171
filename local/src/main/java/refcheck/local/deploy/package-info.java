/** Creates the template's resources on any service that answers the AWS SDK. */
@NullMarked
package refcheck.local.deploy;

import org.jspecify.annotations.NullMarked;
