package refcheck.host;

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
import refcheck.operator.TenantCommand;

/** The commands of {@code ./refcheck} that need Java. */
@Command(
    name = "refcheck",
    mixinStandardHelpOptions = true,
    subcommands = {RefcheckCommand.Up.class, TenantCommand.class})
public final class RefcheckCommand {
  /** The project's folder. Paths in options are relative to the current folder instead. */
  private static final Path HOME = Path.of(System.getProperty("refcheck.home", ""));

  private RefcheckCommand() {}

  /** Runs a command. Exit codes: 0 for success, 1 for failure, 2 for wrong usage. */
  public static void main(String... arguments) {
    System.exit(commandLine().execute(arguments));
  }

  public static CommandLine commandLine() {
    var command = new CommandLine(new RefcheckCommand());
    command.setParameterExceptionHandler(
        (error, _) -> fail(error.getCommandLine().getErr(), 2, readable(error)));
    command.setExecutionExceptionHandler((failure, failed, _) -> fail(failed.getErr(), 1, failure));
    return command;
  }

  /** Picocli names an unknown command by its index in the arguments. */
  private static Exception readable(CommandLine.ParameterException error) {
    return error instanceof CommandLine.UnmatchedArgumentException unmatched
        ? new IllegalArgumentException(
            "unknown argument: " + String.join(" ", unmatched.getUnmatched()), error)
        : error;
  }

  /** Prints the reason in one line, because messages of libraries may have several. */
  private static int fail(PrintWriter to, int exitCode, Exception reason) {
    var help = exitCode == 2 ? "; run ./refcheck help for usage" : "";
    to.println("refcheck: " + String.valueOf(reason.getMessage()).replaceAll("\\s+", " ") + help);
    return exitCode;
  }

  /** The command {@code up}: starts the emulated services and all functions, until stopped. */
  @Command(
      name = "up",
      mixinStandardHelpOptions = true,
      description = "Starts everything on this machine, until Ctrl-C.")
  static final class Up implements Callable<Integer> {
    @Option(names = "--port", description = "the port to listen on (${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(names = "--data", description = "the folder for data (${DEFAULT-VALUE})")
    private Path data = HOME.resolve(".refcheck");

    @Option(names = "--fresh", description = "delete all data first")
    private boolean fresh;

    @Option(
        names = "--ready",
        description = "a file to write the addresses to when everything is ready")
    private @Nullable Path ready;

    @Option(names = "--template", description = "the SAM template to run (${DEFAULT-VALUE})")
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

    /** Exits if DynamoDB Local stops unexpectedly, instead of answering 500 to all requests. */
    private static void giveUp(@Nullable ReadyFile file) {
      // Ctrl-C also stops DynamoDB Local: then stop() runs first.
      LockSupport.parkNanos(1_000_000_000);
      end(
          file,
          System.err,
          "DynamoDB Local stopped unexpectedly; start again, the data is kept",
          1);
    }

    private void run(@Nullable ReadyFile file) throws InterruptedException {
      var host = LocalHost.start(new HostOptions(port, data, fresh, template));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(file), "stop"));
      host.onUnexpectedExit(() -> giveUp(file));
      new StartupBanner(host.address(), host.demoKey(), HOME).print(file);
      new CountDownLatch(1).await(); // Waits until Ctrl-C.
    }

    /**
     * Exits immediately, because Ctrl-C also stops the services. Events in flight continue after
     * the next start, as after a crash.
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
