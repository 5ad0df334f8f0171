package refcheck.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import refcheck.local.host.HostOptions;
import refcheck.local.host.LocalHost;
import refcheck.local.host.StartupException;
import refcheck.local.tenant.TenantCommand;

/** The commands of {@code ./refcheck} that need Java. */
@Command(
    name = "refcheck",
    mixinStandardHelpOptions = true,
    subcommands = {RefcheckCommand.Up.class, TenantCommand.class})
public final class RefcheckCommand {
  /** Where the project lies; the paths that a person names begin where the person is. */
  private static final Path HOME = Path.of(System.getProperty("refcheck.home", ""));

  private RefcheckCommand() {}

  /** Runs a command; its exit code is 0, or 2 if it was called wrongly, or 1 if it failed. */
  public static void main(String... arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    var command = new CommandLine(new RefcheckCommand());
    command.setParameterExceptionHandler(
        (mistake, _) -> fail(mistake.getCommandLine().getErr(), 2, mistake));
    command.setExecutionExceptionHandler((failure, failed, _) -> fail(failed.getErr(), 1, failure));
    return command;
  }

  /** In one line: reasons of others' making may have more. */
  private static int fail(PrintWriter to, int exitCode, Exception reason) {
    to.println("refcheck: " + String.valueOf(reason.getMessage()).replaceAll("\\s+", " "));
    return exitCode;
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
    private Path data = HOME.resolve(".refcheck");

    @Option(names = "--fresh", description = "forget all data first")
    private boolean fresh;

    @Option(names = "--ready", description = "a file to write the addresses to when all is up")
    private @Nullable Path ready;

    @Option(names = "--template", description = "the map of it all (${DEFAULT-VALUE})")
    private Path template = HOME.resolve("template.yaml");

    @Override
    public Integer call() throws InterruptedException {
      try {
        run(ready == null ? null : ReadyFile.of(ready));
        return 0;
      } catch (StartupException | UncheckedIOException e) {
        return fail(new PrintWriter(System.err, true, UTF_8), 1, e);
      }
    }

    /** When DynamoDB Local dies while nobody stops it: better gone than answering 500 for ever. */
    private static void giveUp(@Nullable ReadyFile file) {
      LockSupport.parkNanos(1_000_000_000); // Ctrl-C reaches it, too: then stop() comes first.
      end(file, System.err, "DynamoDB Local has ended; start again, the data is kept", 1);
    }

    private void run(@Nullable ReadyFile file) throws InterruptedException {
      var host = LocalHost.start(new HostOptions(port, data, fresh, template));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(file), "stop"));
      host.onDeath(() -> giveUp(file));
      new StartupBanner(host.address(), host.demoKey(), HOME).make(file);
      new CountDownLatch(1).await(); // Until Ctrl-C.
    }

    /**
     * At once: Ctrl-C reaches the services as well, so there is nobody left to say goodbye to. What
     * was in flight goes on after the next start, as after a crash.
     */
    private static void stop(@Nullable ReadyFile file) {
      end(file, System.out, "stopped", 0);
    }

    private static void end(
        @Nullable ReadyFile file, PrintStream to, String message, int exitCode) {
      try {
        if (file != null) {
          file.remove();
        }
        to.println("refcheck: " + message);
        to.flush();
      } finally {
        Runtime.getRuntime().halt(exitCode);
      }
    }
  }
}
