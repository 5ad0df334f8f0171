package refcheck.host;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import refcheck.emulator.aws.AwsServices;
import refcheck.emulator.aws.AwsSettings;
import refcheck.emulator.data.PrivateFolder;
import refcheck.emulator.mail.Mailbox;
import refcheck.emulator.mail.MailboxApi;
import refcheck.host.home.HomePages;
import refcheck.host.home.HostInfo;
import refcheck.host.html.Assets;
import refcheck.host.mailbox.MailboxPages;
import refcheck.operator.TenantAdmin;
import refcheck.store.TenantStore;
import refcheck.table.Table;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Runs the whole service on this machine, behind one loopback port, until closed. */
public final class LocalHost implements AutoCloseable {
  private final CloseStack closing = new CloseStack();
  private final URI address;
  private final String demoKey;
  private final AwsServices aws;
  private final StackRuntime stack;

  private LocalHost(HostOptions options, Function<String, List<ExecutionInterceptor>> listeners) {
    try {
      // The port comes first: a host that cannot have the port must not touch the data.
      var front = closing.add(PortRouter.listen(options.port()));
      var data = closing.add(DataFolder.open(options.data(), options.fresh())).path();
      var folder = PrivateFolder.open(data);
      this.address = front.address();
      var clock = HostClock.open(folder);
      var mailbox = Mailbox.open(data);
      front.open(new Assets());
      front.open(new MailboxApi(mailbox));
      front.open(new MailboxPages(mailbox));
      this.aws = closing.add(startAws(data, clock, mailbox, front));
      front.serve(aws);
      Endpoints.OF_THIS_PROCESS.point(address);
      this.stack =
          closing.add(StackRuntime.deploy(options.template(), address, folder, clock, listeners));
      var table = stack.functions().operator("read-check").getBean(Table.class);
      this.demoKey = DemoTenant.key(folder, new TenantAdmin(new TenantStore(table), clock));
      front.open(pages(options, data));
      front.open(new LocalControls(stack, aws.sesFaults()));
      front.serve(stack);
      stack.start();
      aws.republishMailEvents();
    } catch (RuntimeException | Error e) {
      closing.close();
      throw e;
    }
  }

  /**
   * Starts the host and returns when it is ready.
   *
   * @throws StartupException if it cannot start for a reason that the user can fix
   */
  public static LocalHost start(HostOptions options) {
    return start(options, _ -> List.of());
  }

  /**
   * As {@link #start(HostOptions)}, with additional interceptors for the AWS calls of each
   * function.
   */
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
            stack.template().functions());
    return new HomePages(home, stack.clockControl(), stack.calls()::counts);
  }

  private static AwsServices startAws(
      Path data, HostClock clock, Mailbox mailbox, PortRouter front) {
    var endpoints = Endpoints.OF_THIS_PROCESS;
    var settings =
        new AwsSettings(data, front.address(), endpoints.region(), clock, endpoints.served());
    return AwsServices.start(settings, mailbox, front::mailEvent);
  }

  /** Runs {@code then} if a service that the host needs stops unexpectedly. */
  public void onUnexpectedExit(Runnable then) {
    aws.onUnexpectedExit(then);
  }

  /** The address that the host listens on. */
  public URI address() {
    return address;
  }

  public String demoKey() {
    return demoKey;
  }

  /** The running stack. */
  public StackRuntime stack() {
    return stack;
  }

  @Override
  public void close() {
    closing.close();
  }
}
