package refcheck.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import refcheck.local.host.CannotStart;
import refcheck.local.host.Host;
import refcheck.local.host.HostOptions;

/** The commands of {@code ./refcheck} that need Java. */
@Command(name = "refcheck", mixinStandardHelpOptions = true, subcommands = Refcheck.Up.class)
public final class Refcheck {

  private Refcheck() {}

  /** Runs a command; its exit code is 0, or 2 if it was called wrongly, or 1 if it failed. */
  public static void main(String... arguments) {
    System.exit(new CommandLine(new Refcheck()).execute(arguments));
  }

  /** Starts the emulated services and every function, until it is stopped. */
  @Command(
      name = "up",
      mixinStandardHelpOptions = true,
      description = "Starts everything on this machine, until Ctrl-C.")
  static final class Up implements Callable<Integer> {
    @Option(names = "--port", description = "where to listen (${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(names = "--data", description = "where to keep data (${DEFAULT-VALUE})")
    private Path data = Path.of(".refcheck");

    @Option(names = "--fresh", description = "forget all data first")
    private boolean fresh;

    @Option(names = "--ready", description = "a file to write the addresses to when all is up")
    private @Nullable Path ready;

    @Option(names = "--template", description = "the map of it all (${DEFAULT-VALUE})")
    private Path template = Path.of("template.yaml");

    @Override
    public Integer call() throws InterruptedException {
      try {
        var host = Host.start(new HostOptions(port, data, fresh, template));
        Runtime.getRuntime().addShutdownHook(new Thread(host::close, "stop"));
        new Announcement(host.address(), host.demoKey()).make(ready);
        new CountDownLatch(1).await(); // Until Ctrl-C.
        return 0;
      } catch (CannotStart e) {
        System.err.println("refcheck: " + e.getMessage());
        return 1;
      }
    }
  }
}
