package refcheck.local.tenant;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is said of a tenant. */
@Command(
    name = "change",
    mixinStandardHelpOptions = true,
    description =
        "Changes what letters and pages say of a tenant, those that are sent or opened next.")
final class ChangeTenant extends TenantSubcommand {
  @ArgGroup(exclusive = false, multiplicity = "1")
  private Said said = new Said();

  private static final class Said {
    @Option(
        names = "--name",
        converter = TenantOptions.Line.class,
        description = "how letters and pages call it")
    private @Nullable String name;

    @Option(
        names = "--contact",
        converter = TenantOptions.Contact.class,
        description = "whom referees may ask: an address or number of the company")
    private @Nullable String contact;

    @Option(
        names = "--website",
        converter = TenantOptions.Website.class,
        description = "where the company can be found")
    private @Nullable String website;
  }

  @Override
  public Integer call() {
    var wanted = new TenantAdmin.Wanted(said.name, said.contact, said.website);
    if (!where.at(desk -> desk.change(tenant, wanted))) {
      return refused("there is no tenant " + tenant);
    }
    console().getErr().println("refcheck: changed " + tenant);
    return 0;
  }
}
