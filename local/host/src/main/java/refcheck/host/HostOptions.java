package refcheck.host;

import java.nio.file.Path;

/**
 * The options for starting the host.
 *
 * @param port the port, or 0 for any free port
 * @param fresh whether to delete the data of earlier runs first
 */
public record HostOptions(int port, Path data, boolean fresh, Path template) {

  public HostOptions {
    if (port < 0 || port > 65_535) {
      throw new StartupException("--port must be a number from 0 to 65535, not " + port);
    }
  }
}
