package refcheck.local.aws;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

/**
 * What the emulated services need to know.
 *
 * @param data where everything that must survive is kept; the host holds a lock on it
 * @param endpoint the host's own address, which queue URLs name
 * @param served the services to emulate; a service whose AWS_ENDPOINT_URL_… points elsewhere is
 *     left out
 */
public record AwsSettings(
    Path data, URI endpoint, String region, Clock clock, Set<AwsService> served) {

  /** The account that every ARN and queue URL names. */
  public static final String ACCOUNT = "000000000000";

  public AwsSettings {
    served = Set.copyOf(served);
  }
}
