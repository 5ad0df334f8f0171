/** Brings the template's resources into being on whatever answers the AWS SDK. */
@NullMarked
package refcheck.local.deploy;

import org.jspecify.annotations.NullMarked;
