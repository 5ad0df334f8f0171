package refcheck.local.host;

import java.nio.file.Path;

/**
 * How to start the host.
 *
 * @param port 0 for any that is free
 * @param fresh whether the data of earlier runs is dropped first
 */
public record HostOptions(int port, Path data, boolean fresh, Path template) {

  public HostOptions {
    if (port < 0 || port > 65_535) {
      throw new StartupException("--port must be a number from 0 to 65535, not " + port);
    }
  }
}
