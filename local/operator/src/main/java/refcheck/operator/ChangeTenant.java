package refcheck.operator;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code tenant change}: changes what emails and pages say about a tenant. */
@Command(
    name = "change",
    mixinStandardHelpOptions = true,
    description = "Changes what later emails and pages say about a tenant.")
final class ChangeTenant extends TenantSubcommand {
  @ArgGroup(exclusive = false, multiplicity = "1")
  private Changes changes = new Changes();

  private static final class Changes {
    @Option(
        names = "--name",
        converter = TenantOptions.Line.class,
        description = "its name in emails and pages")
    private @Nullable String name;

    @Option(
        names = "--contact",
        converter = TenantOptions.Contact.class,
        description = "the company's contact for referees: an email address or phone number")
    private @Nullable String contact;

    @Option(
        names = "--website",
        converter = TenantOptions.Website.class,
        description = "the company's website")
    private @Nullable String website;
  }

  @Override
  public Integer call() {
    var wanted = new TenantAdmin.Changes(changes.name, changes.contact, changes.website);
    if (!target.run(admin -> admin.change(tenant, wanted))) {
      return refused("there is no tenant " + tenant);
    }
    console().getErr().println("refcheck: changed " + tenant);
    return 0;
  }
}
