package refcheck.emulator.aws;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

/**
 * The settings of the emulated services.
 *
 * @param data the folder of everything that must survive a restart; the host holds a lock on it
 * @param endpoint the host's own address, which queue URLs contain
 * @param served the services to emulate; a service whose AWS_ENDPOINT_URL_… points to another
 *     address is excluded
 */
public record AwsSettings(
    Path data, URI endpoint, String region, Clock clock, Set<AwsService> served) {

  /** The account ID in every ARN and queue URL. */
  public static final String ACCOUNT = "000000000000";

  public AwsSettings {
    served = Set.copyOf(served);
  }
}
