package refcheck.host;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import refcheck.emulator.data.PrivateFolder;
import refcheck.emulator.deploy.Deployment;
import refcheck.emulator.front.ApiFront;
import refcheck.emulator.lambda.ActivityCounter;
import refcheck.emulator.lambda.Invoker;
import refcheck.emulator.pollers.EventBus;
import refcheck.emulator.pollers.Pollers;
import refcheck.emulator.pollers.StreamPoller;
import refcheck.emulator.template.Template;
import refcheck.host.home.ClockControl;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Runs the template: creates its resources, starts its functions and polls its triggers. */
public final class StackRuntime implements AutoCloseable {
  private final CloseStack closing = new CloseStack();
  private final CallCounter calls = new CallCounter();
  private final ActivityCounter activity = new ActivityCounter();
  private final HostClock clock;
  private final AwsClients clients;
  private final Template template;
  private final LocalFunctions functions;
  private final Invoker invoker;
  private final Pollers pollers;
  private final Checkpoints checkpoints;

  private StackRuntime(
      Path templateFile,
      URI address,
      PrivateFolder data,
      HostClock clock,
      Function<String, List<ExecutionInterceptor>> listeners) {
    this.clock = clock;
    this.checkpoints = new Checkpoints(data);
    this.clients = closing.add(AwsClients.open());
    try {
      this.template =
          new Deployment(clients.tables(), clients.queues(), clients.keys(), clients.mail())
              .deploy(StackTemplate.read(templateFile, address));
      this.functions =
          closing.add(new LocalFunctions(template, new StackSurroundings(clock, listeners, calls)));
      this.invoker = activity.counting(functions);
      var sources = new StreamPoller.Sources(clients.tables(), clients.streams(), clients.queues());
      this.pollers =
          closing.add(new Pollers(template, sources, activity, invoker, clock, checkpoints.read()));
    } catch (SdkException e) {
      closing.close();
      var where = Endpoints.OF_THIS_PROCESS.servesAll() ? "here" : "where AWS_ENDPOINT_URL… points";
      throw new StartupException(
          "cannot create the template's resources " + where + ": " + e.getMessage(), e);
    } catch (RuntimeException | Error e) {
      closing.close();
      throw e;
    }
  }

  static StackRuntime deploy(
      Path template,
      URI address,
      PrivateFolder data,
      HostClock clock,
      Function<String, List<ExecutionInterceptor>> listeners) {
    return new StackRuntime(template, address, data, clock, listeners);
  }

  void start() {
    functions.startAll();
    pollers.start();
    closing.add(new CheckpointKeeper(pollers, checkpoints));
  }

  ApiFront api() {
    return new ApiFront(template, invoker, clock, line -> System.err.println(line));
  }

  /** The functions, for direct invocation. */
  public LocalFunctions functions() {
    return functions;
  }

  Invoker invoker() {
    return invoker;
  }

  /** The counts of the functions' AWS calls. */
  public CallCounter calls() {
    return calls;
  }

  ClockControl clockControl() {
    return new HostClockControl(clock, pollers.schedules());
  }

  /** The account's event bus. Other stacks on the same services share it. */
  public EventBus events() {
    return pollers.events();
  }

  Pollers pollers() {
    return pollers;
  }

  public Template template() {
    return template;
  }

  /** Waits until no event is in flight. */
  public void awaitIdle(Duration limit) throws InterruptedException {
    pollers.idleWaiter().await(limit);
  }

  @Override
  public void close() {
    closing.close();
  }
}
