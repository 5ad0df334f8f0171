package refcheck.local.host;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import refcheck.local.aws.AwsServices;
import refcheck.local.aws.AwsSettings;
import refcheck.local.data.Folder;
import refcheck.local.home.HomePages;
import refcheck.local.home.HostInfo;
import refcheck.local.html.Assets;
import refcheck.local.mailbox.Mailbox;
import refcheck.local.mailbox.MailboxPages;
import refcheck.local.tenant.TenantAdmin;
import refcheck.store.Table;
import refcheck.store.TenantStore;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Everything on one machine behind one loopback port, until it is closed. */
public final class LocalHost implements AutoCloseable {
  private final CloseStack closing = new CloseStack();
  private final URI address;
  private final String demoKey;
  private final AwsServices aws;
  private final StackRuntime engine;

  private LocalHost(HostOptions options, Function<String, List<ExecutionInterceptor>> listeners) {
    try {
      // The port first: whoever cannot have it has touched no data.
      var front = closing.add(PortRouter.listen(options.port()));
      var data = closing.add(DataFolder.open(options.data(), options.fresh())).path();
      var folder = Folder.open(data);
      this.address = front.address();
      var clock = HostClock.open(folder);
      var mailbox = Mailbox.open(data);
      front.open(new Assets());
      front.open(new MailboxPages(mailbox));
      this.aws = closing.add(startAws(data, clock, mailbox, front));
      front.serve(aws);
      Endpoints.OF_THIS_PROCESS.point(address);
      this.engine =
          closing.add(StackRuntime.deploy(options.template(), address, folder, clock, listeners));
      var table = engine.functions().operator("read-check").getBean(Table.class);
      this.demoKey = DemoTenant.key(folder, new TenantAdmin(new TenantStore(table), clock));
      front.open(pages(options, data));
      front.open(new LocalControls(engine, aws.sesFaults()));
      front.serve(engine);
      engine.start();
      aws.tellOfMailsAgain();
    } catch (RuntimeException | Error e) {
      closing.close();
      throw e;
    }
  }

  /**
   * Starts it all, and returns when it can be used.
   *
   * @throws StartupException for a reason that a person can mend
   */
  public static LocalHost start(HostOptions options) {
    return start(options, _ -> List.of());
  }

  /** The same, with these listening to the calls of each function, too. */
  public static LocalHost start(
      HostOptions options, Function<String, List<ExecutionInterceptor>> listeners) {
    return new LocalHost(options, listeners);
  }

  private HomePages pages(HostOptions options, Path data) {
    var project = options.template().toAbsolutePath().normalize().resolveSibling("");
    var home =
        new HostInfo(
            address,
            demoKey,
            project,
            data,
            Endpoints.OF_THIS_PROCESS.services(),
            engine.template().functions());
    return new HomePages(home, engine.dial(), engine.calls()::counts);
  }

  private static AwsServices startAws(
      Path data, HostClock clock, Mailbox mailbox, PortRouter front) {
    var endpoints = Endpoints.OF_THIS_PROCESS;
    var settings =
        new AwsSettings(data, front.address(), endpoints.region(), clock, endpoints.served());
    return AwsServices.start(settings, mailbox, front::mailEvent);
  }

  /** What to do if a part ends that all others need. */
  public void onDeath(Runnable then) {
    aws.onDeath(then);
  }

  /** Where it listens. */
  public URI address() {
    return address;
  }

  /** The key of the demo tenant. */
  public String demoKey() {
    return demoKey;
  }

  /** What runs the functions. */
  public StackRuntime engine() {
    return engine;
  }

  @Override
  public void close() {
    closing.close();
  }
}
